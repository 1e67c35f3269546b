"""The bundled sample library: it is what people see first, so it is held to its own rules."""
