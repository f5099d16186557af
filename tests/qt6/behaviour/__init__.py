"""Behaviour of stand-ins beyond storing what they were given. Classes in here may define only names
that the class of QGIS or its bases have, and names that begin with an underscore, which only
stand-ins use."""

from .application import *  # noqa: F403 - found by name, see stand_ins.py
from .features import *  # noqa: F403
from .geometry import *  # noqa: F403
from .layers import *  # noqa: F403
from .project import *  # noqa: F403
from .widgets import *  # noqa: F403
