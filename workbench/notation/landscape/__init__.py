"""The notation of process landscapes."""
