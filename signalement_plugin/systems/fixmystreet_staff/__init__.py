"""FixMyStreet, worked on with the account of a council's employee."""
