"""What agents would like to write, and the person's yes or no."""
