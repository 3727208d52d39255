import io.github.assistanttools.AssistantTool;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

@AssistantTool
interface UrlSets {
  /** Takes sets. */
  void take(Set<URL> urls, Set<Site> sites, Set<List<URL>> lists, SortedSet<URI> fine, List<URL> fineToo); // error: [AssistantToolType] comparing URLs resolves their hosts, so a set of them needs the network; use URI // error: [AssistantToolType] comparing URLs resolves their hosts, so a set of them needs the network; use URI // error: [AssistantToolType] comparing URLs resolves their hosts, so a set of them needs the network; use URI

  record Site(URL home, List<Site> linked) {}
}
