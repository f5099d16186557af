"""Klarschiff, a product with the CitySDK interface, imitated from its observed answers."""
