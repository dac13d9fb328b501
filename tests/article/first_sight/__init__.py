"""What two people thought of drafts of texts that the program had never seen.

A round is a file of grades: text, family, what is asked for, the grades of two people: A sensible as it is,
B after one edit, C not. The first of them wrote the program; the second knew neither it nor the families, and
was strict. The drafts are those of the day on which the texts came; what was wrong with them was mended
before the next round.
"""
