"""Accounts on the internet: @names, links to profiles, and names that are announced as an account."""

import re
from collections.abc import Iterator

from knooppunt.guard.find.lexicon import is_known_thing, is_word
from knooppunt.guard.find.span import Kind, Span

_SITES = (
    r"(?:instagram|instagr|facebook|fb|tiktok|twitter|x|snapchat|t|telegram|youtube|linkedin|"
    r"twitch|vk|threads|gab|onlyfans|"
    r"reddit|steamcommunity|soundcloud|bsky|pinterest|tumblr|rumble|odysee|roblox|patreon|"
    r"mastodon|discord|discordapp|bitchute|wa|ask|vsco|be|spotify|open\.spotify|gettr|parler|"
    r"github)"
    r"\.(?:com|me|nl|tv|net|app|be|am|it|social|gg|org)"
)
_NO_PROFILE = (
    r"(?:p|reel|reels|groups|events|watch|search|hashtag|i|r|explore|stories|help|about|"
    r"policies|pages|tag|discover|playlist|results|share|login|home|s)(?:[/?#\s]|$)"
)
_LINK = re.compile(
    rf"(?<![\w.-])(?:https?://)?(?:[a-z]{{1,8}}\.)?{_SITES}/(?!{_NO_PROFILE})"
    r"(?:in/|add/|u/|user/|users/|c/|channel/|profile/|profile\.php\?id=|id/|profiles/|people/)?@?[\w.%+-]{2,60}",
    re.IGNORECASE,
)
_GENERAL = (
    r"(?:all|allen|iedereen|everyone|here|channel|politie\w*|gemeente\w*|rijks\w*|provincie\w*|"
    r"ministerie\w*|nctv|nos|ggd\w*|"
    r"brandweer\w*|vng\w*|om_nl|wijkagent\w*|veiligheids\w*|home|work)"
)
_AT = re.compile(
    rf"(?<![\w.@/+-])@(?!{_GENERAL}(?!\w|\.\w))(?=[\w.]*[A-Za-z])\w[\w.-]{{1,40}}(?<![.-])(?![\w.]*@)", re.IGNORECASE
)
_APP = (
    r"(?:insta(?:gram)?|ig|snap(?:chat)?|sc|tik ?tok|telegram|tg|twitter|discord|facebook|fb|"
    r"steam|signal|xbox|psn|roblox|twitch|youtube|reddit|"
    r"linkedin|kik|wickr|threema|bluesky|mastodon|threads|vinted|tinder|grindr|onlyfans)"
)
_WORD = (
    r"(?:account(?:naam)?|gebruikersnaam|username|user ?name|nick(?:name)?|profiel(?:naam)?|"
    r"handle|alias|schermnaam|kanaal|loginnaam|gamertag|naam)"
)
_SIGNED = r"(?=[\w.-]*[\d_.])[A-Za-z0-9_][\w.-]{2,40}(?<![.-])"
_BETWEEN = (
    r"(?:[- ]?" + _WORD + r")?(?: (?:is|heet|genaamd|met de naam|van|onder|als|naam|op|met|luidt))*[ :=]{1,3}[\"'«(]?"
)
_NAMED = re.compile(rf"(?<!\w){_APP}{_BETWEEN}({_SIGNED})(?![\w@/])", re.IGNORECASE)
_CALLED = re.compile(
    rf"(?<!\w)(?:{_APP}[- ]?)?(?:account(?:naam)?|gebruikersnaam|username|nick(?:name)?|"
    rf"profiel(?:naam)?|handle|alias|schermnaam|gamertag)"
    rf"(?: (?:is|heet|genaamd|met de naam|van|onder|als|naam|luidt))*[ :=]{{1,3}}[\"'«(]?({_SIGNED})(?![\w@/])",
    re.IGNORECASE,
)
_COLON = re.compile(
    rf"(?<!\w)(?:{_APP}|gebruikersnaam|username|nickname|accountnaam|"
    rf"gamertag)(?:[- ]?{_WORD})?(?: ?[:=] ?| (?:is|heet) )[\"'«]?"
    r"([A-Za-z][\w.-]{2,40}(?<![.-]))(?=[\"'»).,;]|\s*$| (?:op|met|en|volg|in)\b)",
    re.IGNORECASE,
)
_SNAP = re.compile(
    r"(?<!\w)(?:insta(?:gram)?|ig|snap(?:chat)?|tiktok) ?[:=] ?([A-Za-z][\w.]{2,40}\w)(?![\w@/])", re.IGNORECASE
)
_ON = re.compile(rf"(?<![\w@/.-])({_SIGNED})[\"'»]? (?:op|via) (?:zijn |haar |het )?{_APP}(?!\w)", re.IGNORECASE)
_TAGGED = re.compile(r"(?<![\w@/#.-])[A-Za-z][\w.]{1,31}#\d{4}(?!\w)")
_UNDERSCORED = re.compile(r"(?<![\w@/.:#-])(?=[A-Za-z0-9]*_)[a-z0-9]+(?:_[a-z0-9]+)+(?![\w@/-])(?!\.[a-z]{2,4}\b)")
_LETTER = re.compile(r"[A-Za-z]")


def handles(text: str) -> Iterator[Span]:
    """Find accounts of persons: links to profiles, @names, and what is called an account."""
    for pattern in (_LINK, _AT, _TAGGED, _UNDERSCORED):
        for found in pattern.finditer(text):
            yield Span(found.start(), found.end(), Kind.HANDLE)
    for pattern in (_NAMED, _CALLED, _ON, _COLON, _SNAP):
        for found in pattern.finditer(text):
            if _is_account(found.group(1), pattern in {_COLON, _SNAP}):
                yield Span(found.start(1), found.end(1), Kind.HANDLE)


def _is_account(name: str, is_plain: bool) -> bool:  # noqa: FBT001 - told by the pattern
    """Tell whether this can be the name of an account: letters in it, and no number of pages, time or version."""
    has_letters = bool(_LETTER.search(name)) and len(_LETTER.findall(name)) > 1
    return has_letters and (not is_plain or not _is_word(name))


def _is_word(name: str) -> bool:
    return is_word(name) or is_known_thing(name)
