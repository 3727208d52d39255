/** A proxy that treats requests and responses as networks and gateways do. */
@NullMarked
package io.github.assistanttools.endurance.proxy;

import org.jspecify.annotations.NullMarked;
