"""Where everything is: the product's pages and the admin."""

from django.urls import include, path

from claims.admin import site

urlpatterns = [
    path("admin/", site.urls),
    path("", include("claims.urls")),
]
