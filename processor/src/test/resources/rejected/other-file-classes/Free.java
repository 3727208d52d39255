non-sealed class Free implements Shape {} // error: [AssistantToolSealed] Free, a variant of Shape, is open to subclasses; seal it, or make it a record or a final class
