"""fixmystreet.brussels and its open-source ancestor."""
