"""Words with two everyday readings, and the company in which the rarer one is meant; everything here is data.

The first row of a word that fits decides; where none fits, the tables and the dictionary do. A row belongs
here if its company leaves no doubt: 人気がない may be said of a singer.
"""

from quiz.reading.sense import Senses
from quiz.reading.senses_deeds import DEEDS
from quiz.reading.senses_things import THINGS
from quiz.reading.senses_times import TIMES

SENSES: Senses = DEEDS | TIMES | THINGS
