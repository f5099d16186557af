"""Comparing and cleaning text: accents, case, invisible characters; free names; types of JSON."""
