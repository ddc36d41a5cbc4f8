"""Addresses of the question desk."""

from django.urls import path

from knooppunt.questions import views

app_name = "questions"
urlpatterns = [
    path("vragen/", views.questions, name="questions"),
    path("vragen/stellen/", views.ask, name="ask"),
    path("vragen/<int:pk>/", views.question, name="question"),
    path("vragen/<int:pk>/beantwoorden/", views.answer, name="answer"),
    path("vragen/<int:pk>/navraag/", views.ask_back, name="ask_back"),
    path("vragen/<int:pk>/aanvullen/", views.give_detail, name="give_detail"),
    path("vragen/<int:pk>/hielp/", views.say_helped, name="say_helped"),
    path("vragen/<int:pk>/herbruikbaar/", views.make_reusable, name="make_reusable"),
    path("vragen/<int:pk>/intrekken/", views.withdraw, name="withdraw"),
]
