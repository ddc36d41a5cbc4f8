"""Who may come where: one row for each address of the product. An address without a row fails the build."""

from dataclasses import dataclass

VISITORS = frozenset({"stranger", "outside", "elsewhere", "reader", "administrator"})
SEATED = VISITORS - {"stranger"}
PARTNERS = SEATED - {"administrator"}
IN_THEME = frozenset({"elsewhere", "reader"})
CIRCLE = frozenset({"reader"})
KEEPER = frozenset({"administrator"})
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Row:
    """``may`` come in; of the others who ``knows`` is told why not, and to the rest there is nothing here.

    ``thing`` is what the address is about, by its name in the furnished house; ``doer`` is somebody who may.
    """

    thing: str = ""
    knows: frozenset[str] = VISITORS
    may: frozenset[str] = VISITORS
    doer: str = "analyst"
    is_public: bool = False


PUBLIC = Row(is_public=True)


def page(may: frozenset[str], thing: str = "", doer: str = "analyst") -> Row:
    """A page that shows something: who may not know of the thing gets nothing, not even a reason."""
    return Row(thing, may if thing else VISITORS, may, doer)


def verb(doer: str, thing: str = "", knows: frozenset[str] = VISITORS, may: frozenset[str] = NOBODY) -> Row:
    """A verb: who knows of the thing and may not do this is told why."""
    return Row(thing, knows, may, doer)


_SIGNAL, _READING, _ADVICE = "signal AMBER", "interpretation AMBER", "advice AMBER"
ROWS = {
    # Everybody, logged in or not.
    "look:style": PUBLIC,
    "look:accessibility": PUBLIC,
    "plan:public": Row("public year", is_public=True),
    "set_language": PUBLIC,
    "health": PUBLIC,
    "security_text": PUBLIC,
    "account_login": PUBLIC,
    "account_logout": PUBLIC,
    "account_signup": PUBLIC,
    "account_reset_password": PUBLIC,
    "account_reset_password_done": PUBLIC,
    "account_reset_password_from_key": Row("password key", is_public=True),
    "account_reset_password_from_key_done": PUBLIC,
    "account_inactive": PUBLIC,
    # A key figure says yes or no by a personal link; whom one asked is seen by few.
    "network:consent": Row("consent link", is_public=True),
    "network:end_consent": Row("refusal link", is_public=True),
    "network:key_figures": verb("analyst", may=frozenset({"elsewhere"})),
    "network:ask_key_figure": verb("analyst", may=frozenset({"elsewhere"})),
    # Own data by a personal link: whoever has it, without an account.
    "privacy:ask_link": PUBLIC,
    "privacy:linked": Row("personal link", is_public=True),
    "privacy:linked_own": Row("personal link", is_public=True),
    "privacy:linked_correct": Row("personal link", is_public=True),
    "privacy:linked_confirm": Row("personal link", is_public=True),
    "privacy:linked_ask": Row("personal link", is_public=True),
    "privacy:linked_leave": Row("personal link", is_public=True),
    "privacy:linked_stay": Row("personal link", is_public=True),
    "privacy:linked_file": Row("personal file", is_public=True),
    # Everybody with an account: what is about themselves.
    "privacy:own": Row(),
    "privacy:file": Row("file"),
    "privacy:correct": page(SEATED),
    "privacy:confirm": page(SEATED),
    "privacy:ask": page(SEATED),
    "privacy:leave": page(SEATED),
    "privacy:stay": page(SEATED),
    "account_change_password": Row(),
    "account_reauthenticate": Row(),
    "account_logins": Row(),
    "account_end_login": Row("login code", NOBODY, NOBODY, "careful"),
    "mfa_authenticate": PUBLIC,
    "mfa_index": Row(),
    "mfa_reauthenticate": Row(),
    "mfa_activate_totp": Row(),
    "mfa_deactivate_totp": Row("", NOBODY, NOBODY, "careful"),
    "mfa_view_recovery_codes": Row("", NOBODY, NOBODY, "careful"),
    "mfa_generate_recovery_codes": Row(),
    "mfa_list_webauthn": Row(),
    "mfa_add_webauthn": Row(),
    "mfa_reauthenticate_webauthn": Row(),
    "mfa_remove_webauthn": Row("group id"),
    "access:pulse": Row(),
    "people:profile": Row(),
    "desk:desk": Row(),
    "desk:mark_seen": Row(),
    # What is held of others: the privacy officer; what is to be corrected and who is asked again: the administrator.
    "privacy:overview": verb("officer", may=frozenset({"administrator"})),
    "privacy:inspect": verb("officer", "person"),
    "privacy:inspection": verb("officer", "look"),
    "privacy:petition": verb("officer", "petition"),
    "privacy:dues": verb("officer"),
    "privacy:hold": verb("officer", "due"),
    "privacy:trust": verb("officer"),
    "privacy:freshness": verb("administrator", may=frozenset({"administrator"})),
    "privacy:ask_again": verb("administrator", "person", may=frozenset({"administrator"})),
    # Places, partners and finding: every seat.
    "people:areas": page(SEATED),
    "people:area": verb("analyst", "area", VISITORS, SEATED),
    "people:organisations": page(SEATED),
    "people:organisation": verb("analyst", "organisation", VISITORS, SEATED),
    "people:groups": page(SEATED),
    "people:group": verb("analyst", "group", VISITORS, SEATED),
    # Keeping the register: the administrator here; the specialist's share has tests of its own.
    "people:cover": page(SEATED),
    "people:handovers": page(SEATED),
    "people:handover": page(KEEPER, "handover", "administrator"),
    "people:person": page(SEATED, "colleague"),
    "people:change_person": verb("administrator", "colleague", SEATED, KEEPER),
    "people:give_seat": verb("administrator", "colleague", SEATED, KEEPER),
    "people:change_seat": verb("administrator", "seat", SEATED, KEEPER),
    "people:end_seat": verb("administrator", "seat", SEATED, KEEPER),
    "people:give_duty": verb("administrator", "seat", SEATED, KEEPER),
    "people:end_membership": verb("administrator", "membership", may=KEEPER),
    "people:add_person": verb("administrator", may=KEEPER),
    "people:add_organisation": verb("administrator", may=KEEPER),
    "people:change_organisation": verb("administrator", "organisation", may=KEEPER),
    "people:add_group": verb("administrator", may=KEEPER),
    "people:change_group": verb("administrator", "group", may=KEEPER),
    "people:add_member": verb("administrator", "group", may=KEEPER),
    "people:doubles": verb("administrator", may=KEEPER),
    "people:merge_persons": verb("administrator", "two persons", may=KEEPER),
    "people:keep_apart": verb("administrator", "two persons", may=KEEPER),
    "people:merge_organisations": verb("administrator", "two organisations", may=KEEPER),
    "people:undo_person_merge": verb("administrator", "merge of persons", may=KEEPER),
    "people:undo_organisation_merge": verb("administrator", "merge of organisations", may=KEEPER),
    "people:merge_area": verb("administrator", "former area", may=KEEPER),
    "search:search": page(SEATED),
    "network:directory": page(SEATED),
    "network:map": page(SEATED),
    "network:call": page(SEATED),
    "network:call_places": verb("analyst", "topic", VISITORS, SEATED),
    "network:call_people": verb("analyst", "where and what", VISITORS, SEATED),
    "network:exports": page(frozenset({"elsewhere", "administrator"})),
    "network:export": page(NOBODY, "export"),
    "network:agree_export": verb("leader", "export", NOBODY),
    "network:refuse_export": verb("leader", "export", NOBODY),
    "network:take_export": verb("analyst", "short export", NOBODY),
    "network:card": verb("analyst", "person", VISITORS, SEATED),
    "network:vcard": verb("analyst", "person", VISITORS, SEATED),
    "search:suggest": page(SEATED),
    # Getting in: invitations by who keeps the register; the link itself is the key of who was invited.
    "access:invitations": page(frozenset({"administrator"}), doer="administrator"),
    "access:invite": verb("administrator", "invited", VISITORS, frozenset({"administrator"})),
    "access:withdraw": verb("administrator", "invited", VISITORS, frozenset({"administrator"})),
    "access:resets": page(frozenset({"administrator"}), doer="administrator"),
    "access:settle_reset": verb("administrator", "factor reset", VISITORS, frozenset({"administrator"})),
    "access:accept": Row("invitation token", is_public=True),
    # Mail that goes out: who keeps the register.
    "post:outgoing": page(frozenset({"administrator"}), doer="administrator"),
    "post:try_again": verb("administrator", "message", VISITORS, frozenset({"administrator"})),
    # What was let through the brake: the privacy officer.
    "guard:overrides": verb("officer"),
    # Lists: who keeps the register.
    "imports:lists": page(KEEPER, doer="administrator"),
    "imports:bring": page(KEEPER, doer="administrator"),
    "imports:list": page(KEEPER, "list", "administrator"),
    "imports:name_columns": page(KEEPER, "list", "administrator"),
    "imports:confirm": page(KEEPER, "list", "administrator"),
    "imports:resume": page(KEEPER, "interrupted list", "administrator"),
    "imports:take_back": page(KEEPER, "list taken in", "administrator"),
    "imports:drop": page(KEEPER, "refused list", "administrator"),
    # Trends: the circle of each item.
    "trends:signals": page(SEATED),
    "trends:where": page(SEATED),
    "trends:where_file": page(SEATED),
    "trends:balance": page(SEATED),
    "trends:balance_file": page(SEATED),
    "trends:mine": page(SEATED),
    "trends:share": verb("anna", may=IN_THEME),
    "trends:signal": page(CIRCLE, _SIGNAL),
    "trends:correct_signal": verb("anna", _SIGNAL, CIRCLE),
    "trends:withdraw_signal": verb("anna", _SIGNAL, CIRCLE),
    "trends:interpretations": page(SEATED),
    "trends:interpret": verb("analyst"),
    "trends:interpretation": page(CIRCLE, _READING),
    "trends:correct_interpretation": verb("analyst", _READING, CIRCLE),
    "trends:withdraw_interpretation": verb("analyst", _READING, CIRCLE),
    "trends:advise": verb("analyst", _READING, CIRCLE),
    "trends:dissent": verb("analyst", "agreed reading", IN_THEME),
    "trends:close_interpretation": verb("analyst", _READING, CIRCLE),
    "trends:close_with_new": verb("analyst", _READING, CIRCLE),
    "trends:reopen_interpretation": verb("analyst", "closed reading", PARTNERS),
    "trends:rounds": page(SEATED),
    "trends:open_round": verb("analyst"),
    "trends:round": page(CIRCLE, "round"),
    "trends:give_reading": page(CIRCLE, "round"),
    "trends:open_table": verb("analyst", "round", CIRCLE),
    "trends:stop_round": verb("analyst", "round", CIRCLE),
    "trends:agree": verb("analyst", "round at table", CIRCLE),
    "trends:advices": page(SEATED),
    "trends:advice": page(CIRCLE, _ADVICE),
    "trends:correct_advice": verb("analyst", _ADVICE, CIRCLE),
    "trends:withdraw_advice": verb("analyst", _ADVICE, CIRCLE),
    "trends:give_reply": verb("anna", "open advice", IN_THEME, CIRCLE),
    "trends:remind": verb("analyst", "open advice", IN_THEME),
    "trends:reply": page(CIRCLE, "reply AMBER"),
    "trends:change_reply": verb("anna", "reply AMBER", CIRCLE, CIRCLE),
    "trends:tell_effect": verb("anna", "reply AMBER", CIRCLE, CIRCLE),
    # The question desk: the circle of each question.
    "questions:questions": page(SEATED),
    "questions:ask": verb("anna", may=IN_THEME),
    "questions:question": page(CIRCLE, "question AMBER"),
    "questions:answer": verb("analyst", "question AMBER", CIRCLE),
    "questions:ask_back": verb("analyst", "open question", CIRCLE),
    "questions:give_detail": verb("anna", "paused question", CIRCLE, CIRCLE),
    "questions:say_helped": verb("anna", "question AMBER", CIRCLE, CIRCLE),
    "questions:make_reusable": verb("analyst", "question AMBER", CIRCLE),
    "questions:withdraw": verb("anna", "question AMBER", CIRCLE),
    # What one can do.
    "catalogue:items": page(SEATED),
    "catalogue:perspectives": page(SEATED),
    "catalogue:add_perspective": verb("analyst"),
    "catalogue:perspective": page(PARTNERS, "perspective"),
    "catalogue:correct_perspective": verb("analyst", "perspective", PARTNERS),
    "catalogue:check_perspective": verb("analyst", "perspective", PARTNERS),
    "catalogue:withdraw_perspective": verb("analyst", "perspective", PARTNERS),
    "catalogue:mark_perspective": verb("anna", "perspective", PARTNERS, PARTNERS),
    "catalogue:add_card": verb("analyst"),
    "catalogue:card": page(IN_THEME, "card GREEN"),
    "catalogue:correct_card": verb("analyst", "card GREEN", IN_THEME),
    "catalogue:check_card": verb("analyst", "card GREEN", IN_THEME),
    "catalogue:withdraw_card": verb("analyst", "card GREEN", IN_THEME),
    "catalogue:mark_card": verb("anna", "card GREEN", IN_THEME, IN_THEME),
    "catalogue:add_guide": verb("analyst"),
    "catalogue:guide": page(NOBODY, "guide AMBER"),
    "catalogue:correct_guide": verb("analyst", "guide AMBER", NOBODY),
    "catalogue:check_guide": verb("analyst", "guide AMBER", NOBODY),
    "catalogue:withdraw_guide": verb("analyst", "guide AMBER", NOBODY),
    "catalogue:mark_guide": verb("specialist", "guide AMBER", NOBODY),
    "catalogue:take_up": verb("specialist", "help wanted", CIRCLE),
    # Gatherings: the theme; what is on the agenda: its own circle.
    "gatherings:gatherings": page(PARTNERS),
    "gatherings:plan": verb("analyst"),
    "gatherings:already_held": verb("analyst"),
    "gatherings:gathering": page(IN_THEME, "gathering"),
    "gatherings:correct": verb("analyst", "gathering", IN_THEME),
    "gatherings:hold": verb("analyst", "held gathering", IN_THEME),
    "gatherings:cancel": verb("analyst", "gathering", IN_THEME),
    "gatherings:reopen": verb("analyst", "cancelled gathering", IN_THEME),
    "gatherings:make_public": verb("leader", "gathering", IN_THEME),
    "gatherings:make_private": verb("leader", "public gathering", PARTNERS),
    "gatherings:enrol": verb("analyst", "gathering", IN_THEME, IN_THEME),
    "gatherings:withdraw_enrolment": verb("analyst", "gathering", IN_THEME, IN_THEME),
    "gatherings:add_agenda_item": verb("analyst", "gathering", IN_THEME),
    "gatherings:schedule_signal": verb("analyst", _SIGNAL, CIRCLE),
    "gatherings:schedule_interpretation": verb("analyst", _READING, CIRCLE),
    "gatherings:schedule_advice": verb("analyst", _ADVICE, CIRCLE),
    "gatherings:agenda_item": page(CIRCLE, "agenda item AMBER"),
    "gatherings:decide": verb("analyst", "agenda item AMBER", CIRCLE),
    "gatherings:link_outcome": verb("analyst", "agenda item AMBER", CIRCLE),
    "gatherings:move": verb("analyst", "agenda item", IN_THEME),
    "gatherings:take_off": verb("analyst", "agenda item", IN_THEME),
    # Lessons: at least as strict as what they come from.
    "knowledge:lessons": page(PARTNERS),
    "knowledge:write_from_gathering": verb("analyst", "held gathering", IN_THEME, IN_THEME),
    "knowledge:write_from_interpretation": verb("analyst", _READING, CIRCLE, CIRCLE),
    "knowledge:write_from_advice": verb("analyst", _ADVICE, CIRCLE, CIRCLE),
    "knowledge:lesson": page(CIRCLE, "lesson AMBER"),
    "knowledge:correct": verb("analyst", "lesson AMBER", CIRCLE),
    "knowledge:withdraw": verb("analyst", "lesson AMBER", CIRCLE),
    "knowledge:make_public": verb("leader", "lesson CLEAR", PARTNERS),
    "knowledge:make_private": verb("leader", "public lesson", PARTNERS),
    "knowledge:public_lesson": Row("public lesson", is_public=True),
    # The annual plan: the theme reads it.
    "plan:plans": page(PARTNERS),
    "plan:progress": page(IN_THEME, "year"),
    "plan:outline": page(IN_THEME, "year"),
    "plan:changes": page(IN_THEME, "year"),
    "plan:steering": page(IN_THEME, "year"),
    "plan:plan": page(IN_THEME, "plan"),
    "plan:adopt": verb("leader", "draft plan", IN_THEME),
    "plan:publish": verb("leader", "adopted plan", IN_THEME),
    "plan:unpublish": verb("leader", "plan", IN_THEME),
    "plan:extend_frame": verb("leader", "plan", IN_THEME),
    "plan:add_result": verb("leader", "plan", IN_THEME),
    "plan:result": page(IN_THEME, "result"),
    "plan:adjust_result": verb("leader", "result", IN_THEME),
    "plan:add_target": verb("leader", "result", IN_THEME),
    "plan:target": page(IN_THEME, "target"),
    "plan:adjust_target": verb("leader", "target", IN_THEME),
    "plan:tick": verb("leader", "target", IN_THEME),
    "plan:confirm_tick": verb("leader", "planned evidence", IN_THEME),
    "plan:withdraw_tick": verb("leader", "evidence", IN_THEME),
    "plan:condition": verb("leader", "condition", IN_THEME),
}
