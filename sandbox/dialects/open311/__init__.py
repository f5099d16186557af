"""GeoReport v2, CitySDK and FixMyStreet by mySociety."""
