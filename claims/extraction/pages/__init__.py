"""From a source to a page: markup or text becomes lines of visible text, before anybody says what they are for."""
