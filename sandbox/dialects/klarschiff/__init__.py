"""Klarschiff, the product behind CitySDK, as it was seen to answer."""
