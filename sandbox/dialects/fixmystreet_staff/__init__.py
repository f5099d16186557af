"""The site of a FixMyStreet as its staff use it: pages, forms and exports."""
