"""Requests for help: asked, taken on, delivered, and confirmed by who asked."""
