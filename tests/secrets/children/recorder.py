"""Stands in for an editor, a browser or any other program: writes down its arguments and its environment."""

import json
import os
import sys
from pathlib import Path

with Path(os.environ["HOME"], "children").open("a") as file:
    file.write(json.dumps([sys.argv, dict(os.environ)]) + "\n")
if len(sys.argv) > 2 and sys.argv[1] == "edit":
    with Path(sys.argv[2]).open("a") as file:
        file.write("written in the editor")
