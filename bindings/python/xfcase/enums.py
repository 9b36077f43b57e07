# SPDX-License-Identifier: Apache-2.0
"""Enumerations. Their values are the text codes that stores, exports and policy packs carry."""
from .coded import *
from .enums_case import *
from .enums_work import *
from .enums_clock import *
from .enums_figure import *
from .enums_office import *
from .enums_letter import *
