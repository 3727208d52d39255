enum Bare2 {
  Bare
}
