"""Accounts on the internet: @names, links to profiles, and names that are announced as an account."""

import re
from collections.abc import Iterator

from knooppunt.guard.find.lexicon import is_english, is_first_name, is_known_thing, is_place, is_word
from knooppunt.guard.find.span import Kind, Span

_SITES = (
    r"(?:instagram|instagr|facebook|fb|tiktok|twitter|x|snapchat|t|telegram|youtube|linkedin|"
    r"twitch|vk|threads|gab|onlyfans|"
    r"reddit|steamcommunity|soundcloud|bsky|pinterest|tumblr|rumble|odysee|roblox|patreon|"
    r"mastodon|discord|discordapp|bitchute|wa|ask|vsco|be|spotify|open\.spotify|gettr|parler|"
    r"github|kick)"
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
    r"ministerie\w*|min\w{2,4}|rivm|aivd|knmi|nctv|nos|nu\.nl|ggd\w*|"
    r"brandweer\w*|vng\w*|om_nl|wijkagent\w*|veiligheids\w*|home|work)"
)
_AT = re.compile(
    rf"(?<![\w.@/+-])@(?!{_GENERAL}(?!\w|\.\w))(?=[\w.]*[A-Za-z])\w[\w.-]{{1,40}}(?<![.-])(?![\w.]*@)", re.IGNORECASE
)
_APP = (
    r"(?:insta(?:gram)?|ig|snap(?:chat)?|sc|tik ?tok|telegram|tg|twitter|discord|facebook|fb|"
    r"steam|signal|xbox|psn|roblox|twitch|youtube|reddit|"
    r"linkedin|kik|wickr|threema|bluesky|mastodon|threads|vinted|tinder|grindr|onlyfans|skype|fortnite|minecraft|"
    r"valorant|"
    r"vk|gab|bsky|odysee|rumble|substack|matrix|twitteraar)"
)
_WORD = (
    r"(?:account(?:naam)?|gebruikersnaam|username|user ?name|nick(?:name)?|profiel(?:naam)?|"
    r"handle|alias|schermnaam|kanaal|loginnaam|gamertag|naam)"
)
_SIGNED = r"(?=[\w.-]*(?:[\d_]|\.\w|(?-i:[a-z][A-Z])))[A-Za-z0-9_][\w.-]{2,40}(?<![.-])"
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
_OF = re.compile(
    rf"(?<!\w)(?:{_APP}[- ]?)?{_WORD} van (?:[\w']{{1,20}} ){{1,4}}?(?:is|luidt|was|heet) "
    rf"[\"'«(]?({_SIGNED})(?![\w@/])",
    re.IGNORECASE,
)
_FEDERATED = re.compile(r"(?<![\w.@-])@[\w.-]{2,40}@(?:[\w-]{1,40}\.){1,3}[a-z]{2,10}(?!\w)", re.IGNORECASE)
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
_CALLS = (
    r"(?:heet|heten|noemt?|staat|bekend|gebruikt|zit|post|reageert|speelt|actief|online|schrijft|chat|te vinden|volgt)"
)
_SELF = (
    r"(?:hij|zij|ze|die|deze|men|de \w+|zich|zichzelf|haar|hem|ie|als|onder|bekend|de|een|naam|bijnaam|nickname|"
    r"nick|alias)"
)
_ON_FIRST = re.compile(
    rf"(?<!\w)(?:op|in|via|bij) (?:\w+ )?{_APP}(?: {_CALLS}| {_SELF}){{1,6}} [\"'«]?(?-i:([A-Z][\w.-]{{2,40}}(?"
    rf"<![.-])|{_SIGNED}))"
    r"(?![\w@/])",
    re.IGNORECASE,
)
_CALLS_SELF = re.compile(
    rf"(?<!\w)(?:noemt?|noemde|heet|heette)(?: {_SELF}){{0,3}} (?:op|via|"
    rf"in) {_APP} [\"'«]?(?-i:([A-Z][\w.-]{{2,40}}(?<![.-])))"
    r"(?![\w@/])",
    re.IGNORECASE,
)
_ON_LAST = re.compile(
    rf"(?<!\w)(?:als|onder(?: de (?:nick|bij|schuil)?naam)?|noemt (?:hij |zij |ze )?zich(?:zelf)?|heet|gebruiker|"
    rf"volgt) [\"'«]?({_SIGNED})"
    rf"[\"'»]?(?: [a-zë-]{{1,15}}){{0,6}} {_APP}(?!\w)",
    re.IGNORECASE,
)
_TAGGED = re.compile(r"(?<![\w@/#.-])[A-Za-z][\w.]{1,31}#\d{4}(?!\w)")
_UNDERSCORED = re.compile(r"(?<![\w@/.:#-])(?=[A-Za-z0-9]*_)[a-z0-9]+(?:_[a-z0-9]+)+(?![\w@/-])(?!\.[a-z]{2,4}\b)")
_BLOG = re.compile(
    r"(?<![\w.@-])(?!www\.)[a-z][\w-]{2,30}\.(?:tumblr|blogspot|wordpress|substack|livejournal)\.(?:com|nl)",
    re.IGNORECASE,
)
_REDDIT = re.compile(r"(?<![\w./])/?u/[\w-]{3,30}(?![\w/])")
_QUOTED = re.compile(
    rf"(?<!\w)(?:{_APP}|account|gebruikersnaam|gebruiker|username|user|nick(?:name)?|alias|schuilnaam|schermnaam|"
    rf"gamertag|profiel|handle)"
    rf"(?:[- ]?{_WORD})?(?: (?:is|heet|van|als|naam|met de naam)){{0,2}} ?[:=]? ?[\"«“]([\w.-]{{3,30}})[\"»”]",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    rf"(?<!\w)(?:{_APP}[- ]?(?:account|profiel|kanaal|naam|gebruiker)|gamertag|alias|schuilnaam|schermnaam|"
    rf"gebruiker|user|speler)"
    rf"(?: is| heet)? ([A-Za-z][\w.-]{{2,30}}(?<![.-]))(?![\w@/])",
    re.IGNORECASE,
)
_CODE = re.compile(r"\d+-?[a-z]+$|[A-Z]+-?\d+$")  # «16-jarige», «COVID-19»
_LETTER = re.compile(r"[A-Za-z]")


def handles(text: str) -> Iterator[Span]:
    """Find accounts of persons: links to profiles, @names, and what is called an account."""
    for pattern in (_LINK, _FEDERATED, _BLOG, _REDDIT, _AT, _TAGGED, _UNDERSCORED):
        for found in pattern.finditer(text):
            yield Span(found.start(), found.end(), Kind.HANDLE)
    for pattern in (*_SURE, *_PLAIN):
        for found in pattern.finditer(text):
            if _is_account(found.group(1), pattern in _PLAIN):
                yield Span(found.start(1), found.end(1), Kind.HANDLE)


_SURE = (_NAMED, _CALLED, _OF, _ON, _ON_LAST, _QUOTED)
_PLAIN = (_ON_FIRST, _CALLS_SELF, _COLON, _SNAP, _INTRODUCED)  # here any word may stand


def _is_account(name: str, is_plain: bool) -> bool:  # noqa: FBT001 - told by the pattern
    """Tell whether this can be the name of an account: letters in it, and no number of pages, time or version."""
    has_letters = len(_LETTER.findall(name)) > 1 and not _CODE.match(name)
    return has_letters and not is_known_thing(name) and (not is_plain or not _is_word(name))


def _is_word(name: str) -> bool:
    return is_word(name) or is_english(name) or is_place(name) or is_first_name(name)
