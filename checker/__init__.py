"""Checks answers of whyhold without using any part of it."""
