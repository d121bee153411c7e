"""Pieces of regular expressions that fixed and floating dates share."""

from __future__ import annotations

import re

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept(?:ember|\.)?|Sep\.?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JANUARY|JAN\.?|FEBRUARY|FEB\.?"
    r"|MARCH|APRIL|JUNE|JULY|AUGUST|AUG\.?|SEPTEMBER|SEPT\.?|OCTOBER|OCT\.?|NOVEMBER|NOV\.?|DECEMBER|DEC\.?"
    r"|JUN\.?|JUL\.?|(?:MAR|APR|MAY)\.?(?=(?:\s\d{1,2})?,?[\s-]\d{4}))"
    r"(?![A-Za-z])"
)
"""A month, whole or abbreviated. The capital tells it from the verbs "may" and "march"."""

IS_MONTH = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)(?![a-z])"
).match
"""Whether a form can be the month that ``MONTH`` needs; digits may be stuck to it."""

WHOLE_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![A-Za-z])"
)
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
SHORT_WEEKDAY = rf"(?:{WEEKDAY}|Mon\.?|Tues?\.?|Wed\.?|Thurs?\.?|Fri\.?|Sat\.?|Sun\.?)"
SEASON = "(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?:1\d|20|21)\d\d"
DASH = r"\s?[-–‒]\s?"
UNTIL = rf"(?:{DASH}|\s(?:to|until|till|and|through)\s)"
