"""`python -m queries` is `whyhold`."""

from queries.start import main

main()
