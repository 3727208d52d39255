/** A proxy that can do to requests and answers what networks and gateways do to them. */
@NullMarked
package io.github.assistanttools.endurance.proxy;

import org.jspecify.annotations.NullMarked;
