"""What people ask of a knowledge base: records in, answers out, and the command line around them."""

__version__ = "0.1.0"
