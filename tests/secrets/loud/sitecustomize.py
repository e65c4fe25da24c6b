"""Makes every library talk: the root logger writes whatever it is told, to standard error and into a file."""

import logging
import os

logging.basicConfig(
    level=logging.DEBUG,
    handlers=[logging.StreamHandler(), logging.FileHandler(os.environ["LOUD_LOG"])],
    format="%(name)s %(levelname)s %(message)s %(args)r",
)
