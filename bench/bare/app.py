"""The physical ceiling for four jobs of the product: its tables, its rows, its access filter, and nothing else.

The list of signals (25 rows and the choices to narrow it), one signal, a search, and the form that shares a signal
with its audit line. It is as lean as Django can be with sessions, a login and protection against forged forms.
"""

import datetime as dt
import os
from urllib.parse import urlsplit

import django
from django.conf import settings

HERE = os.path.dirname(os.path.abspath(__file__))
SERVER = urlsplit(os.environ.get("DATABASE_URL", ""))
DATABASE = (
    {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": SERVER.path[1:],
        "USER": SERVER.username or "",
        "PASSWORD": SERVER.password or "",
        "HOST": SERVER.hostname or "",
        "PORT": SERVER.port or "",
        "CONN_MAX_AGE": None,
    }
    if SERVER.scheme
    else {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": os.path.join(os.environ["DATA"], "knooppunt.sqlite3"),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 10,
            "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;"
            "PRAGMA foreign_keys=ON;PRAGMA cache_size=-20000;PRAGMA mmap_size=134217728;",
        },
    }
)
settings.configure(
    DEBUG=False,
    SECRET_KEY="bench-only-" + "x" * 50,
    ALLOWED_HOSTS=["localhost"],
    ROOT_URLCONF=__name__,
    USE_TZ=True,
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "bench.bare"],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [os.path.join(HERE, "templates")],
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                ]
            },
        }
    ],
    DATABASES={"default": DATABASE},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    LOGIN_URL="/login",
    AUTH_USER_MODEL="bare.User",
)
django.setup()
from django import forms
from django.contrib.auth.decorators import login_required
from django.core.wsgi import get_wsgi_application
from django.db import connection, transaction
from django.db.models import Count, Exists, OuterRef, Q
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path

from bench.bare.models import (
    Advice,
    AgendaItem,
    Area,
    Audience,
    AudienceKey,
    Entry,
    Gathering,
    Group,
    Interpretation,
    Lesson,
    Membership,
    Organisation,
    Person,
    SearchDocument,
    Seat,
    Signal,
    Theme,
    Topic,
)

TODAY = dt.date(2023, 9, 18)
SQLITE = connection.vendor == "sqlite"
HELD = Q(start__isnull=True) | Q(start__lte=TODAY), Q(end__isnull=True) | Q(end__gte=TODAY)


def readable(user):
    """The ids of the audiences of an official: everybody's, the theme's, the organisation's, the groups', their own."""
    seats = list(Seat.objects.filter(*HELD, person__user=user).values_list("person_id", "organisation_id", "theme"))
    words = {"seat"} | {w for p, o, t in seats for w in (f"person:{p}", f"organisation:{o}", f"theme:{t}")}
    groups = Membership.objects.filter(*HELD, person_id=seats[0][0]).values_list("group_id", flat=True)
    words |= {f"group:{g}" for g in groups}
    return list(AudienceKey.objects.filter(word__in=words).values_list("audience_id", flat=True)), seats[0]


def visible(model, audiences):
    return model.objects.filter(audience_id__in=audiences)


@login_required
def list_view(request):
    mine, _ = readable(request.user)
    # The plus keeps SQLite from sorting all that is readable: walking back from the newest is faster for this reader.
    rows = Signal.objects.filter(withdrawn_on__isnull=True, intended_id=None, archived_on=None).extra(
        where=["+trends_signal.audience_id in (%s)" % ",".join(map(str, mine))]
    )
    if "before" in request.GET:
        rows = rows.filter(pk__lt=request.GET["before"])
    rows = list(rows.select_related("audience", "area", "topic").order_by("-pk")[:26])
    return render(request, "list.html", {"rows": rows[:25], "older": rows[24].pk if len(rows) > 25 else 0})


@login_required
def detail_view(request, pk):
    mine, _ = readable(request.user)
    s = get_object_or_404(
        visible(Signal, mine).select_related("audience", "area", "topic", "organisation", "sharer"), pk=pk
    )
    i = list(visible(Interpretation, mine).filter(signals=s, withdrawn_on__isnull=True))
    a = list(visible(Advice, mine).filter(interpretation__in=i, withdrawn_on__isnull=True))
    items = AgendaItem.objects.filter(Q(about_signal=s) | Q(about_interpretation__in=i) | Q(about_advice__in=a))
    g = list(visible(Gathering, mine).filter(pk__in=items.values("gathering")))
    about = Q(gathering__in=g) | Q(interpretation__in=i) | Q(advice__in=a)
    lessons = visible(Lesson, mine).filter(about, withdrawn_on__isnull=True)
    return render(
        request, "detail.html", {"s": s, "interpretations": i, "advices": a, "gatherings": g, "lessons": lessons}
    )


@login_required
def search_view(request):
    q = request.GET.get("q", "").replace('"', "").replace("'", "")
    mine, _ = readable(request.user)
    with connection.cursor() as cursor:
        if SQLITE:
            match = " OR ".join('"%sx%s"*' % (pk, q) for pk in mine)
            cursor.execute(
                "select rowid from search_index where search_index match %s order by rowid desc limit 26", [match]
            )
        else:
            words = ["%sx%s" % (pk, q) for pk in mine]
            cursor.execute(
                "select place from search_posting where token = any(%s) order by place desc limit 26", [words]
            )
        ids = [place & 0xFFFFFFFF for (place,) in cursor.fetchall()]
    rows = SearchDocument.objects.filter(pk__in=ids).select_related("audience").order_by("-on", "-pk")
    return render(request, "search.html", {"q": q, "rows": rows})


class ShareForm(forms.Form):
    what = forms.CharField(widget=forms.Textarea)
    area = forms.ModelChoiceField(Area.objects.filter(*HELD).order_by("kind", "name"))
    topic = forms.ModelChoiceField(Topic.objects.order_by("name"))
    setting = forms.ChoiceField(choices=[(one, one) for one in ("online", "offline", "both")])
    freedom = forms.ChoiceField(choices=[("other", "other"), ("further", "further")])
    level = forms.ChoiceField(choices=[("GREEN", "GREEN"), ("CLEAR", "CLEAR")])


@login_required
def share_view(request):
    _, (person, organisation, theme) = readable(request.user)
    f = ShareForm(request.POST or None)
    if request.method == "POST" and f.is_valid():
        level = f.cleaned_data.pop("level")
        with transaction.atomic():
            audience = Audience.objects.get(level=level, themes=f"+{theme}+")
            s = Signal.objects.create(
                **f.cleaned_data,
                title=f.cleaned_data["what"][:90],
                audience=audience,
                sharer_id=person,
                organisation_id=organisation,
                theme=Theme.objects.get(code=theme),
                shared_on=TODAY,
                review_on=TODAY,
            )
            Entry.objects.create(actor=request.user.pk, kind="bare.SignalShared", subject=s.pk)
        return redirect(f"/trends/{s.pk}/")
    return render(request, "share.html", {"f": f})


def seen():
    """The seats of today, but those that tell what somebody believes."""
    hidden = Organisation.objects.filter(kind="religieuze-instelling").values_list("pk", flat=True)
    return Seat.objects.filter(*HELD).exclude(organisation__in=list(hidden))


@login_required
def people_view(request):
    rows = seen()
    persons = Person.objects.filter(Exists(rows.filter(person=OuterRef("pk")))).order_by("sort_name", "pk")
    ids = list(persons.values_list("pk", flat=True)[:26])
    of = {pk: [] for pk in ids[:25]}
    for seat in rows.filter(person__in=ids[:25]).select_related("person", "organisation__area"):
        of[seat.person_id].append(seat)
    return render(
        request,
        "people.html",
        {
            "contacts": [held[0] for held in of.values()],
            "areas": Area.objects.filter(*HELD).order_by("kind", "name"),
            "topics": Topic.objects.order_by("name"),
        },
    )


@login_required
def area_view(request, code):
    mine, _ = readable(request.user)
    area = get_object_or_404(Area.objects.select_related("parent__parent"), code=code)
    rows = seen().filter(organisation__area=area)
    numbers = dict(rows.values_list("organisation__domain").annotate(Count("person", distinct=True)))
    whole = rows.select_related("person", "organisation").order_by("person__sort_name", "pk")
    return render(
        request,
        "area.html",
        {
            "area": area,
            "layers": rows.values_list("layer").annotate(Count("person", distinct=True)),
            "domains": [(d, n, whole.filter(organisation__domain=d)[:8]) for d, n in numbers.items()],
            "first": whole.exclude(duty="").filter(organisation__kind="gemeente")[:8],
            "specialists": Seat.objects.filter(
                *HELD, role="specialist", organisation__area__in=[area.pk, area.parent_id]
            ).select_related("person", "organisation"),
            "groups": Group.objects.filter(*HELD, area=area),
            "houses": Organisation.objects.filter(*HELD, area=area).order_by("domain", "name"),
            "signals": visible(Signal, mine)
            .filter(area=area, withdrawn_on__isnull=True)
            .select_related("audience", "topic")
            .order_by("-pk")[:5],
            "coming": visible(Gathering, mine).filter(area=area, day__gte=TODAY).order_by("day")[:5],
        },
    )


urlpatterns = [
    path("contacten/", people_view),
    path("gemeenten/<slug:code>/", area_view),
    path("trends/", list_view),
    path("trends/<int:pk>/", detail_view),
    path("trends/delen/", share_view),
    path("zoeken/", search_view),
]
application = get_wsgi_application()
