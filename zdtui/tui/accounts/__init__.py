"""Switching accounts and looking at one."""
