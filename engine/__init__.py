"""The rule language of whyhold and everything that reasons with it; it knows no medicine."""
