"""From draft to publication: who writes, who signs with what mandate, and what stays visible."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.people.models import Organisation, Seat
from knooppunt.people.tests.factories import make_organisation
from knooppunt.people.words import Duty, Level, Role
from knooppunt.search.models import SearchDocument
from knooppunt.shared.editing import Conflict
from knooppunt.shared.verdict import Refused
from knooppunt.stances import commands, queries
from knooppunt.stances.models import Signatory, Stance
from knooppunt.stances.tests.factories import MANDATE, WORDS, make_stance, offered, publish, sign, signatory
from knooppunt.stances.words import Answer, Reach, State
from knooppunt.trends.tests.factories import fresh, make_advice, make_interpretation, make_signal, make_user

Browse = Callable[[User], Client]


@pytest.fixture
def mayor(anna: User) -> User:
    """The mayor of Zaanstad."""
    return make_user("Burgemeester", Role.MAYOR)


@pytest.fixture
def bureau(carla: User) -> Organisation:
    """The project bureau, where Carla may sign."""
    return make_organisation("Projectbureau")


def url(verb: str, pk: int) -> str:
    return reverse(f"stances:{verb}", args=[pk])


def words(*asked: Organisation, **more: Any) -> dict[str, Any]:
    return {**WORDS, "reach": "public", "sign_by": "", "organisations": [one.pk for one in asked], **more}


def signed_by_two(by: User, mayor: User, carla: User, **more: Any) -> Stance:
    stance = offered(by, **more)
    sign(mayor, stance)
    sign(carla, stance, make_organisation("Projectbureau"))
    return Stance.objects.get(pk=stance.pk)


def test_a_draft_is_read_by_who_is_asked_and_who_publishes(
    anna: User, bart: User, carla: User, dirk: User, bureau: Organisation, browse: Browse
) -> None:
    elsewhere = make_user("Elders", Role.MUNICIPAL_OFFICIAL, make_organisation("Gemeente Texel"))
    answer = browse(anna).post(reverse("stances:write"), words(make_organisation(), bureau))
    stance = Stance.objects.get()
    assert answer.headers["Location"] == stance.get_absolute_url()
    assert (stance.level, stance.state, stance.edition) == (Level.AMBER, State.DRAFT, 1)
    reads = {user: browse(user).get(stance.get_absolute_url()).status_code for user in (anna, bart, carla, elsewhere)}
    assert reads == {anna: 200, bart: 200, carla: 200, elsewhere: 404}
    assert SearchDocument.objects.get(kind="stance").audience == stance.audience


def test_nobody_takes_a_joint_stance_alone(anna: User, bureau: Organisation, browse: Browse) -> None:
    answer = browse(anna).post(reverse("stances:write"), words(bureau))
    assert "organisations" in answer.context["form"].errors
    assert not Stance.objects.exists()


def test_personal_data_is_stopped(anna: User, mayor: User, bureau: Organisation, browse: Browse) -> None:
    page = browse(anna).post(reverse("stances:write"), words(make_organisation(), bureau, text="Bel 06-12345678"))
    assert "text" in page.context["form"].errors
    place = signatory(offered(anna))
    page = browse(mayor).post(url("sign", place.pk), {"mandate_from": "de heer Jan de Vries", "mandate": "besluit"})
    assert "mandate_from" in page.context["form"].errors


def test_partners_write_along_in_the_draft_and_only_its_author_later(
    anna: User, carla: User, bart: User, bureau: Organisation, browse: Browse
) -> None:
    stance = make_stance(anna)
    browse(carla).post(url("change", stance.pk), {**WORDS, "text": "Samen.", "reach": "public", "version": 1})
    stance = Stance.objects.get()
    assert (stance.text, stance.edition, stance.writers.count()) == ("Samen.", 1, 2)
    commands.offer_stance(by=fresh(anna), stance=stance, version=stance.version)
    assert browse(carla).get(url("change", stance.pk)).status_code == 403


def test_a_stranger_to_the_draft_writes_nothing(anna: User, bureau: Organisation, browse: Browse) -> None:
    teacher = make_user("Docent", Role.TEACHER)
    assert browse(teacher).get(url("change", make_stance(anna).pk)).status_code == 403
    assert browse(teacher).get(reverse("stances:write")).status_code == 403


def test_only_somebody_who_may_bind_their_own_organisation_signs(
    anna: User, carla: User, bart: User, mayor: User, browse: Browse
) -> None:
    place = signatory(offered(anna))
    for user in (anna, carla, bart):
        assert browse(user).get(url("sign", place.pk)).status_code == 403
        with pytest.raises(Refused):
            commands.sign(by=fresh(user), signatory=place, **MANDATE)
    page = browse(mayor)
    assert "mandate" in page.post(url("sign", place.pk), {"mandate_from": "de burgemeester"}).context["form"].errors
    page.post(url("sign", place.pk), MANDATE)
    place.refresh_from_db()
    assert (place.answer, place.mandate) == (Answer.SIGNED, MANDATE["mandate"])
    assert place.recorder.user_id == mayor.pk  # type: ignore[union-attr]  # who signed is known
    assert Entry.objects.filter(kind="stances.StanceSigned", subject=place.stance_id, actor=mayor.pk).exists()


def test_the_first_contact_signs_too(anna: User, carla: User, bart: User) -> None:
    stance = offered(anna)
    Seat.objects.filter(person__user=anna).update(duty=Duty.LEAD)
    assert sign(anna, stance).is_signed


def test_a_draft_cannot_be_signed(anna: User, carla: User, mayor: User) -> None:
    with pytest.raises(Refused):
        sign(mayor, make_stance(anna))


def test_the_same_form_sent_twice_signs_once(anna: User, carla: User, mayor: User, browse: Browse) -> None:
    place, page = signatory(offered(anna)), browse(mayor)
    posted = {**MANDATE, "replay_token": str(uuid4())}
    for _time in range(2):
        assert page.post(url("sign", place.pk), posted).status_code in {302, 403}
    assert Entry.objects.filter(kind="stances.StanceSigned").count() == 1


def test_a_change_asks_everybody_anew(anna: User, carla: User, mayor: User, browse: Browse) -> None:
    stance = offered(anna)
    old = sign(mayor, stance)
    stance = Stance.objects.get()
    changed = {**WORDS, "text": "Scherper.", "reach": "public", "version": stance.version}
    assert "1 handtekening" in browse(anna).get(url("change", stance.pk)).text
    browse(anna).post(url("change", stance.pk), changed)
    stance = Stance.objects.get()
    assert (stance.edition, Signatory.objects.current().signed().count()) == (2, 0)
    assert browse(mayor).get(url("sign", old.pk)).status_code == 403
    assert "vervallen" in browse(carla).get(stance.get_absolute_url()).text
    assert [one.stance for one in queries.to_answer(fresh(mayor))] == [stance]


def test_a_text_that_was_signed_meanwhile_is_not_changed_unseen(anna: User, carla: User, mayor: User) -> None:
    stance = offered(anna)
    sign(mayor, stance)
    with pytest.raises(Conflict):
        commands.change_stance(by=fresh(anna), stance=stance, version=stance.version, text="Anders.")


def test_who_declines_says_why_to_who_began_it(
    anna: User, bart: User, carla: User, mayor: User, browse: Browse
) -> None:
    stance = offered(anna, make_organisation(), make_organisation("Projectbureau"), make_organisation("Politie"))
    place = signatory(stance, make_organisation("Projectbureau"))
    browse(carla).post(url("decline", place.pk), {"why": "Nog niet besproken."})
    shown = {user: "Nog niet besproken." in browse(user).get(stance.get_absolute_url()).text for user in (anna, bart)}
    assert shown == {anna: True, bart: False}
    assert sign(carla, stance, make_organisation("Projectbureau")).is_signed, "after all"


def test_two_people_publish_and_nobody_publishes_what_few_signed(anna: User, carla: User, mayor: User) -> None:
    own, other = offered(carla), offered(anna)
    for stance in (own, other):
        sign(mayor, stance)
    with pytest.raises(Refused):
        publish(carla, other)
    for stance in (own, other):
        sign(carla, stance, make_organisation("Projectbureau"))
    with pytest.raises(Refused):
        publish(carla, own)
    with pytest.raises(Refused):
        publish(anna, other)
    assert publish(carla, other).level == Level.CLEAR


def test_nobody_publishes_signatures_they_have_not_seen(anna: User, carla: User, mayor: User) -> None:
    stance = signed_by_two(anna, mayor, carla)
    commands.take_signature_back(by=fresh(mayor), signatory=signatory(stance), why="Toch niet.")
    sign(carla, offered(anna), make_organisation("Projectbureau"))
    with pytest.raises((Conflict, Refused)):
        commands.publish_stance(by=fresh(carla), stance=stance, version=stance.version)


def test_the_public_page_names_organisations_and_functions_only(
    anna: User, carla: User, mayor: User, client: Client, browse: Browse
) -> None:
    stance = signed_by_two(anna, mayor, carla)
    outside = url("public_stance", stance.pk)
    assert client.get(outside).status_code == 404
    page = browse(carla)
    assert page.get(url("publish", stance.pk)).status_code == 200
    page.post(url("publish", stance.pk), {"version": stance.version})
    shown = client.get(outside).text
    assert all(word in shown for word in (WORDS["text"], "Gemeente Zaanstad", *MANDATE.values()))
    assert not any(name in shown for name in ("Anna", "Carla", mayor.name))
    assert stance.title in client.get(reverse("stances:public_stances")).text


def test_a_withdrawal_keeps_the_address_and_says_when_and_why(
    anna: User, carla: User, mayor: User, client: Client, browse: Browse
) -> None:
    stance = publish(carla, signed_by_two(anna, mayor, carla))
    browse(carla).post(url("withdraw", stance.pk), {"why": "De feiten kloppen niet meer."})
    shown = client.get(url("public_stance", stance.pk)).text
    assert "De feiten kloppen niet meer." in shown
    assert "18 september 2023" in shown
    assert WORDS["text"] not in shown
    assert not SearchDocument.objects.filter(kind="stance").exists()
    assert WORDS["text"] in browse(anna).get(stance.get_absolute_url()).text, "who began it still reads it"
    assert WORDS["text"] not in browse(mayor).get(stance.get_absolute_url()).text


def test_a_signature_taken_back_stays_visible_with_its_day(
    anna: User, carla: User, mayor: User, client: Client, browse: Browse
) -> None:
    stance = publish(carla, signed_by_two(anna, mayor, carla))
    browse(mayor).post(url("withdraw_signature", signatory(stance).pk), {"why": "De raad koos voor een eigen tekst."})
    shown = client.get(url("public_stance", stance.pk)).text
    assert "Handtekening teruggenomen" in shown
    assert "De raad koos voor een eigen tekst." not in shown
    assert MANDATE["mandate"] in shown, "that of the bureau"


def test_who_did_not_sign_is_not_named_after_publication(anna: User, bart: User, carla: User, mayor: User) -> None:
    police = make_organisation("Politie")
    stance = offered(anna, make_organisation(), make_organisation("Projectbureau"), police)
    sign(mayor, stance)
    sign(carla, stance, make_organisation("Projectbureau"))
    stance = publish(carla, stance)
    seen = {
        user: [line.signatory.organisation for line in queries.lines_of(fresh(user), stance)] for user in (mayor, anna)
    }
    assert police not in seen[mayor]
    assert police in seen[anna]


def test_a_stance_for_the_network_has_no_public_page(anna: User, carla: User, mayor: User, client: Client) -> None:
    stance = publish(carla, signed_by_two(anna, mayor, carla, reach=Reach.NETWORK))
    assert stance.level == Level.GREEN
    assert client.get(url("public_stance", stance.pk)).status_code == 404


def test_what_few_may_read_leads_to_no_stance(anna: User, bart: User, carla: User, browse: Browse) -> None:
    narrow = make_interpretation(bart, make_signal(anna, level=Level.AMBER), level=Level.AMBER)
    assert browse(anna).get(url("write_from_interpretation", narrow.pk)).status_code == 403
    with pytest.raises(Refused):
        make_stance(anna, follows=narrow)
    advice = make_advice(bart, make_interpretation(bart, make_signal(anna)))
    posted = words(make_organisation(), make_organisation("Projectbureau"))
    browse(anna).post(url("write_from_advice", advice.pk), posted)
    assert Stance.objects.get().advice == advice


def test_who_answered_stays_among_the_asked(anna: User, bart: User, carla: User, mayor: User, browse: Browse) -> None:
    stance, police = offered(anna), make_organisation("Politie")
    sign(mayor, stance)
    stance = Stance.objects.get()
    chosen = [make_organisation("Projectbureau").pk, police.pk]
    browse(anna).post(url("invite", stance.pk), {"organisations": chosen, "version": stance.version})
    assert set(stance.signatories.values_list("organisation__name", flat=True)) == {
        "Gemeente Zaanstad", "Projectbureau", "Politie",
    }  # fmt: skip
    assert browse(bart).get(stance.get_absolute_url()).status_code == 200
    assert signatory(stance).is_signed
