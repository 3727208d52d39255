record Other(String Other, Bare2 bare) {}
