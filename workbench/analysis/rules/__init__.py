"""The rules, by topic; a rule is declared once, in the table of its topic."""
