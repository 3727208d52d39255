import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Default;
import java.util.List;
import java.util.Optional;

@AssistantTool
public interface OldTools {
  /** Is deprecated. */
  @Deprecated
  String method(int x);

  /** Is to be removed. */
  @Deprecated(forRemoval = true)
  String removedMethod();

  /** Takes what is deprecated. */
  @SuppressWarnings({"deprecation", "removal"})
  String takes(OldEnum old, DyingEnum dying, List<OldRecord> olds, Optional<DyingRecord> gone);

  /** Gives what is deprecated. */
  @SuppressWarnings({"deprecation", "removal"})
  List<DyingRecord> gives(@Default("\"OLD\"") Constants constants, Components components);

  /** Gives the same. */
  Components components(Constants constants);

  /** Fails in an old way. */
  @SuppressWarnings("deprecation")
  void fails() throws OldException;

  @Deprecated
  enum OldEnum {
    A
  }

  @Deprecated(forRemoval = true)
  enum DyingEnum {
    A
  }

  @Deprecated
  record OldRecord(String value) {}

  @Deprecated(forRemoval = true)
  record DyingRecord(String value) {}

  enum Constants {
    @Deprecated
    OLD,
    @Deprecated(forRemoval = true)
    DYING,
    NEW
  }

  record Components(String old, String dying) {
    @Deprecated
    @Override
    public String old() {
      return old;
    }

    @Deprecated(forRemoval = true)
    @Override
    public String dying() {
      return dying;
    }
  }

  @Deprecated
  class OldException extends Exception {
    private static final long serialVersionUID = 1;
  }
}
