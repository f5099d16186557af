"""What is fetched of a report when it is shown, such as its activity, and copies of photos."""
