package builds.mid;

import builds.base.*;

public record Everything(Deep deep, Arrays arrays, Outer.Twice.Inner inner, Node node, Plain plain) {}
