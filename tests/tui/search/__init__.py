"""Tests of searching in the interface."""
