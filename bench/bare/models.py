"""The product's tables as the bare app reads them; it makes none of its own."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class User(AbstractBaseUser):
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=150)
    is_active = models.BooleanField(default=True)
    objects = BaseUserManager()
    USERNAME_FIELD = "email"

    class Meta:
        managed, db_table = False, "accounts_user"


class Area(models.Model):
    code = models.CharField(max_length=20)
    parent = models.ForeignKey("self", models.CASCADE)
    name = models.CharField(max_length=100)
    kind = models.CharField(max_length=20)
    start = models.DateField()
    end = models.DateField()

    class Meta:
        managed, db_table = False, "people_area"

    def __str__(self):
        return self.name


class Organisation(models.Model):
    name = models.CharField(max_length=150)
    kind = models.CharField(max_length=40)
    domain = models.CharField(max_length=20)
    area = models.ForeignKey(Area, models.CASCADE)
    start = models.DateField()
    end = models.DateField()

    class Meta:
        managed, db_table = False, "people_organisation"


class Person(models.Model):
    name = models.CharField(max_length=150)
    sort_name = models.CharField(max_length=170)
    user = models.ForeignKey(User, models.CASCADE)

    class Meta:
        managed, db_table = False, "people_person"


class Seat(models.Model):
    person = models.ForeignKey(Person, models.CASCADE)
    organisation = models.ForeignKey(Organisation, models.CASCADE)
    theme = models.CharField(max_length=20)
    role = models.CharField(max_length=30)
    layer = models.CharField(max_length=20)
    duty = models.CharField(max_length=20)
    function = models.CharField(max_length=150)
    start = models.DateField()
    end = models.DateField()

    class Meta:
        managed, db_table = False, "people_seat"


class Group(models.Model):
    name = models.CharField(max_length=150)
    area = models.ForeignKey(Area, models.CASCADE)
    start = models.DateField()
    end = models.DateField()

    class Meta:
        managed, db_table = False, "people_group"


class Membership(models.Model):
    person = models.ForeignKey(Person, models.CASCADE)
    group_id = models.BigIntegerField()
    start = models.DateField()
    end = models.DateField()

    class Meta:
        managed, db_table = False, "people_membership"


class Audience(models.Model):
    level = models.CharField(max_length=20)
    themes = models.CharField(max_length=100)

    class Meta:
        managed, db_table = False, "people_audience"


class AudienceKey(models.Model):
    audience = models.ForeignKey(Audience, models.CASCADE)
    word = models.CharField(max_length=60)

    class Meta:
        managed, db_table = False, "people_audiencekey"


class Theme(models.Model):
    code = models.CharField(max_length=20)

    class Meta:
        managed, db_table = False, "topics_theme"


class Topic(models.Model):
    name = models.CharField(max_length=100)

    class Meta:
        managed, db_table = False, "topics_topic"

    def __str__(self):
        return self.name


class Signal(models.Model):
    audience = models.ForeignKey(Audience, models.CASCADE)
    title = models.CharField(max_length=90)
    what = models.TextField()
    theme = models.ForeignKey(Theme, models.CASCADE)
    area = models.ForeignKey(Area, models.CASCADE)
    topic = models.ForeignKey(Topic, models.CASCADE)
    setting = models.CharField(max_length=10)
    organisation = models.ForeignKey(Organisation, models.CASCADE)
    sharer = models.ForeignKey(Person, models.CASCADE)
    shared_on = models.DateField()
    version = models.PositiveIntegerField(default=1)
    withdrawn_on = models.DateField(null=True)
    withdrawn_why = models.TextField(default="")
    freedom = models.CharField(max_length=10)
    review_on = models.DateField()
    intended_id = models.BigIntegerField(null=True)
    archived_on = models.DateField(null=True)
    sent_back_why = models.TextField(default="")
    kept_why = models.TextField(default="")
    archived_why = models.TextField(default="")

    class Meta:
        managed, db_table = False, "trends_signal"


class Interpretation(models.Model):
    audience = models.ForeignKey(Audience, models.CASCADE)
    title = models.CharField(max_length=150)
    interpreted_on = models.DateField()
    signals = models.ManyToManyField(Signal, db_table="trends_interpretation_signals")
    withdrawn_on = models.DateField(null=True)

    class Meta:
        managed, db_table = False, "trends_interpretation"


class Advice(models.Model):
    audience = models.ForeignKey(Audience, models.CASCADE)
    interpretation = models.ForeignKey(Interpretation, models.CASCADE)
    title = models.CharField(max_length=150)
    advised_on = models.DateField()
    withdrawn_on = models.DateField(null=True)

    class Meta:
        managed, db_table = False, "trends_advice"


class Gathering(models.Model):
    audience = models.ForeignKey(Audience, models.CASCADE)
    title = models.CharField(max_length=150)
    area = models.ForeignKey(Area, models.CASCADE)
    day = models.DateField()

    class Meta:
        managed, db_table = False, "gatherings_gathering"


class AgendaItem(models.Model):
    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="agenda")
    about_signal = models.ForeignKey(Signal, models.CASCADE)
    about_interpretation = models.ForeignKey(Interpretation, models.CASCADE)
    about_advice = models.ForeignKey(Advice, models.CASCADE)

    class Meta:
        managed, db_table = False, "gatherings_agendaitem"


class Lesson(models.Model):
    audience = models.ForeignKey(Audience, models.CASCADE)
    title = models.CharField(max_length=150)
    published_on = models.DateField()
    gathering = models.ForeignKey(Gathering, models.CASCADE)
    interpretation = models.ForeignKey(Interpretation, models.CASCADE)
    advice = models.ForeignKey(Advice, models.CASCADE)
    withdrawn_on = models.DateField(null=True)

    class Meta:
        managed, db_table = False, "knowledge_lesson"


class SearchDocument(models.Model):
    audience = models.ForeignKey(Audience, models.CASCADE)
    title = models.CharField(max_length=300)
    text = models.TextField()
    words = models.TextField()
    url = models.CharField(max_length=300)
    on = models.DateField()

    class Meta:
        managed, db_table = False, "search_searchdocument"


class Entry(models.Model):
    at = models.DateTimeField(auto_now_add=True)
    actor = models.BigIntegerField()
    kind = models.CharField(max_length=80)
    subject = models.BigIntegerField()
    ids = models.JSONField(default=dict)
    token = models.UUIDField(null=True)

    class Meta:
        managed, db_table = False, "audit_entry"
