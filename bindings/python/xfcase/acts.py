# SPDX-License-Identifier: Apache-2.0
"""The law's verbs, as methods of a case."""
from .acts_closing import ClosingActs
from .acts_handling import HandlingActs
from .acts_intake import IntakeActs
from .acts_registration import RegistrationActs
from .acts_resolution import ResolutionActs
from .acts_review import ReviewActs
from .acts_supervision import SupervisionActs
from .acts_team import TeamActs


class Acts(RegistrationActs, IntakeActs, HandlingActs, ResolutionActs, TeamActs, ReviewActs,
           ClosingActs, SupervisionActs):
    """What may be done with a case. A refusal names rule and article, and changes nothing."""

    __slots__ = ()
