"""Lets the tests of the interface share their stand-ins, which lie in this folder."""
