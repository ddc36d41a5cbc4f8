"""Mail that goes out, and what happens when the mail server is down (F16, CO-10)."""

import smtplib
from collections.abc import Callable, Iterator
from datetime import timedelta
from email import message_from_bytes
from typing import Any
from unittest.mock import patch

import pytest
from django.core import mail
from django.core.mail import send_mail
from django.core.mail.backends import locmem
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.people.models import Person
from knooppunt.people.tests.factories import make_person
from knooppunt.people.words import Role
from knooppunt.post import commands
from knooppunt.post.commands.delivery import PAUSES, deliver
from knooppunt.post.letter import address_of
from knooppunt.post.models import Message, State
from knooppunt.shared.verdict import Refused

pytestmark = pytest.mark.django_db
Browse = Callable[[User], Client]
PAGE = "/uitgaande-post/"


@pytest.fixture
def message(anna: User) -> Message:
    to = Person.objects.get(user=anna)
    return commands.send(by=None, person=to, subject="Uw gegevens", text=f"Kijk op {address_of('/account/')}")


@pytest.fixture
def keeper(theme: object) -> User:
    return User.objects.get(person=make_person("Beheer", Role.ADMINISTRATOR, theme=""))


@pytest.fixture
def no_server() -> Iterator[Any]:
    with patch.object(locmem.EmailBackend, "send_messages", side_effect=ConnectionRefusedError) as refusing:
        yield refusing


def attempt(message: Message) -> Message:
    """Let the job run as if its time had come."""
    Message.objects.filter(pk=message.pk, state=State.WAITING).update(next_try_at=timezone.now())
    deliver.func(message.pk)
    message.refresh_from_db()
    return message


def test_a_mail_goes_out_and_its_text_is_not_kept(message: Message, anna: User) -> None:
    attempt(message)
    assert (message.state, message.text, message.tries) == (State.SENT, "", 1)
    (sent,) = mail.outbox
    assert sent.to == [anna.email]
    assert "http://localhost:8000/account/" in str(sent.body)


def test_a_mail_says_what_it_is_and_that_no_machine_need_answer(message: Message) -> None:
    attempt(message)
    headers = message_from_bytes(mail.outbox[0].message().as_bytes())
    assert headers["Auto-Submitted"] == "auto-generated"
    assert headers["List-Id"] == "Knooppunt <knooppunt.localhost>"
    assert headers["Content-Type"].startswith("text/plain")
    assert str(message.pk) in str(headers["Message-ID"])


def test_no_text_can_add_a_header(anna: User) -> None:
    to = Person.objects.get(user=anna)
    attempt(commands.send(by=None, person=to, subject="Hallo\r\nBcc: evil@example.org", text="x"))
    headers = message_from_bytes(mail.outbox[0].message().as_bytes())
    assert headers["Bcc"] is None
    assert "\n" not in str(headers["Subject"])


def test_a_mail_that_was_sent_is_not_sent_again(message: Message) -> None:
    attempt(message)
    deliver.func(message.pk)
    assert len(mail.outbox) == 1


def test_without_a_mail_server_the_action_succeeds_and_the_mail_waits(message: Message, no_server: Any) -> None:
    before = timezone.now()
    attempt(message)
    assert (message.state, message.problem) == (State.WAITING, "ConnectionRefusedError")
    assert message.text, "it is still needed"
    assert timedelta(seconds=50) < message.next_try_at - before < timedelta(seconds=70)
    planned = DBTaskResult.objects.filter(run_after=message.next_try_at, task_path__contains="deliver")
    assert planned.exists()


def test_a_job_that_comes_too_early_does_nothing(message: Message, no_server: Any) -> None:
    attempt(message)
    deliver.func(message.pk)
    message.refresh_from_db()
    assert message.tries == 1


def test_each_pause_is_longer_up_to_a_day_and_then_the_administrator_is_told(
    message: Message, no_server: Any, keeper: User, browse: Browse
) -> None:
    waited = []
    for _ in PAUSES:
        now = timezone.now()
        waited.append(attempt(message).next_try_at - now)
    assert waited == sorted(waited)
    assert waited[-1] > timedelta(hours=23)
    assert "niet aangekomen" not in browse(keeper).get("/").content.decode()
    assert attempt(message).state == State.GIVEN_UP
    assert Entry.objects.filter(kind="post.MailGivenUp", subject=message.pk).exists()
    assert "1 bericht is niet aangekomen" in browse(keeper).get("/").content.decode()


def test_an_address_that_does_not_exist_is_not_tried_for_days(message: Message, anna: User) -> None:
    refusal = smtplib.SMTPRecipientsRefused({anna.email: (550, b"no such user")})
    with patch.object(locmem.EmailBackend, "send_messages", side_effect=refusal):
        assert attempt(message).state == State.GIVEN_UP


def test_a_full_mailbox_is_tried_again(message: Message, anna: User) -> None:
    refusal = smtplib.SMTPRecipientsRefused({anna.email: (452, b"mailbox full")})
    with patch.object(locmem.EmailBackend, "send_messages", side_effect=refusal):
        assert attempt(message).state == State.WAITING


def test_a_worker_that_was_killed_lets_no_mail_fall(message: Message) -> None:
    with (
        patch.object(locmem.EmailBackend, "send_messages", side_effect=KeyboardInterrupt),
        pytest.raises(KeyboardInterrupt),
    ):
        attempt(message)
    DBTaskResult.objects.all().delete()
    commands.resume()
    assert DBTaskResult.objects.filter(task_path__contains="deliver").count() == 1
    assert attempt(message).state == State.SENT


def test_nobody_without_an_address_gets_mail(anna: User) -> None:
    person = Person.objects.get(user=anna)
    person.email = ""
    with pytest.raises(Refused):
        commands.send(by=None, person=person, subject="Hallo", text="x")


def test_mail_of_packages_waits_in_the_same_queue(settings: Settings, theme: object) -> None:
    settings.EMAIL_BACKEND = "knooppunt.post.backend.QueueBackend"
    send_mail("Een nieuw wachtwoord", "Kies het hier.", None, ["someone@example.org"])
    waiting = Message.objects.get()
    assert (waiting.address, waiting.state) == ("someone@example.org", State.WAITING)
    assert attempt(waiting).state == State.SENT
    assert mail.outbox[0].to == ["someone@example.org"]


def test_old_mail_forgets_to_whom_it_went(message: Message) -> None:
    attempt(message)
    assert commands.forget_mail(by=None, before=timezone.now() - timedelta(days=1)) == 0
    assert commands.forget_mail(by=None, before=timezone.now()) == 1
    message.refresh_from_db()
    assert (message.person, message.address) == (None, "")


def test_the_administrator_sees_what_went_out_and_not_what_it_says(
    message: Message, keeper: User, browse: Browse, settings: Settings
) -> None:
    page = browse(keeper).get(PAGE).content.decode()
    assert "Uw gegevens" in page
    assert "http://localhost:8000/account/" not in page
    settings.IS_DEMO = True
    assert 'href="http://localhost:8000/account/"' in browse(keeper).get(PAGE).content.decode()


def test_the_administrator_tries_again_what_was_given_up(message: Message, keeper: User, browse: Browse) -> None:
    Message.objects.filter(pk=message.pk).update(state=State.GIVEN_UP, tries=8)
    browse(keeper).post(f"{PAGE}{message.pk}/opnieuw/")
    message.refresh_from_db()
    assert (message.state, message.tries) == (State.WAITING, 0)
    assert attempt(message).state == State.SENT


def test_the_list_of_mail_takes_few_questions_and_pages(
    keeper: User, anna: User, browse: Browse, django_assert_max_num_queries: Any
) -> None:
    to = Person.objects.get(user=anna)
    for number in range(53):
        commands.send(by=None, person=to, subject=f"Bericht {number:02}.", text="x")
    browser = browse(keeper)
    with django_assert_max_num_queries(9):
        page = browser.get(PAGE).content.decode()
    assert "Bericht 52." in page
    assert "Bericht 02." not in page
    older = browse(keeper).get(f"{PAGE}?voor={Message.objects.get(subject='Bericht 03.').pk}").content.decode()
    assert "Bericht 02." in older


@pytest.mark.parametrize("before", ["x", "-1", "9" * 30, "²"])
def test_an_address_with_nonsense_gives_the_first_page(keeper: User, browse: Browse, before: str) -> None:
    assert browse(keeper).get(PAGE, {"voor": before}).status_code == 200


def test_others_see_no_mail(message: Message, anna: User, browse: Browse) -> None:
    assert browse(anna).get(PAGE).status_code == 403
    assert browse(anna).post(f"{PAGE}{message.pk}/opnieuw/").status_code == 403
