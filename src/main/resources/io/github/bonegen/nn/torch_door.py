class TorchDoor(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  def forward(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    return x
  def gradients(self: __torch__.TorchDoor,
    y: Tensor,
    xs: List[Tensor]) -> List[Tensor]:
    grads = torch.autograd.grad([y], xs, None, False, False, True)
    out = annotate(List[Tensor], [])
    for i in range(torch.len(xs)):
      g = grads[i]
      if torch.__is__(g, None):
        _0 = torch.append(out, torch.zeros_like(xs[i]))
      else:
        g0 = unchecked_cast(Tensor, g)
        _1 = torch.append(out, g0)
    return out
  def differentiable_gradients(self: __torch__.TorchDoor,
    y: Tensor,
    xs: List[Tensor]) -> List[Tensor]:
    grads = torch.autograd.grad([y], xs, None, True, True, True)
    out = annotate(List[Tensor], [])
    for i in range(torch.len(xs)):
      g = grads[i]
      if torch.__is__(g, None):
        _0 = torch.append(out, torch.zeros_like(xs[i]))
      else:
        g0 = unchecked_cast(Tensor, g)
        _1 = torch.append(out, g0)
    return out
  def channels_last(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    if torch.eq(torch.dim(x), 5):
      y = torch.contiguous(x, memory_format=3)
    else:
      y = torch.contiguous(x, memory_format=2)
    return y
  def contiguous(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    return torch.contiguous(x, memory_format=0)
  def to_bfloat16(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    return torch.to(x, 15)
  def to_float32(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    return torch.to(x, 6)
  def constant(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    return torch.detach(x)
  def symmetric_eigenvalues(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    return torch.linalg_eigvalsh(x)
  def to_float64(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    return torch.to(x, 7)
