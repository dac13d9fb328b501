"""What single checks find in a bank, whatever the bank allows."""

from quiz.bank.checks.table import CHECKS
from quiz.bank.model import Bank
from quiz.bank.problems import Problem


def findings(bank: Bank, code: str) -> list[Problem]:
    """What the checks of a code find, such as L03, or those of a whole letter."""
    return [
        Problem(finding.code, each.levels[finding.code], finding.path, finding.values)
        for each in CHECKS
        if any(known.startswith(code) for known in each.levels)
        for finding in each.find(bank)
        if finding.code.startswith(code)
    ]
