/** The same sources in builds that are cut differently. */
package io.github.assistanttools.processor.builds;
