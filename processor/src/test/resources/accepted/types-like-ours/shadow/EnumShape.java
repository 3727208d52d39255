package shadow;

enum EnumShape {
  A
}
