"""Addresses of lists."""

from django.urls import path

from knooppunt.imports import views

app_name = "imports"
urlpatterns = [
    path("lijsten/", views.lists, name="lists"),
    path("lijsten/nieuw/", views.bring, name="bring"),
    path("lijsten/<int:pk>/", views.one_list, name="list"),
    path("lijsten/<int:pk>/kolommen/", views.name_columns, name="name_columns"),
    path("lijsten/<int:pk>/overnemen/", views.confirm, name="confirm"),
    path("lijsten/<int:pk>/hervatten/", views.resume, name="resume"),
    path("lijsten/<int:pk>/terugnemen/", views.take_back, name="take_back"),
    path("lijsten/<int:pk>/weggooien/", views.drop, name="drop"),
]
