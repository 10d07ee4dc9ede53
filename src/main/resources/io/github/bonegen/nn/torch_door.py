class TorchDoor(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  def forward(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    return x
  def zero_where_missing(self: __torch__.TorchDoor,
    grads: List[Optional[Tensor]],
    xs: List[Tensor]) -> List[Tensor]:
    out = annotate(List[Tensor], [])
    for i in range(torch.len(xs)):
      g = grads[i]
      if torch.__is__(g, None):
        _0 = torch.append(out, torch.zeros_like(xs[i]))
      else:
        g0 = unchecked_cast(Tensor, g)
        _1 = torch.append(out, g0)
    return out
  def gradients(self: __torch__.TorchDoor,
    y: Tensor,
    xs: List[Tensor]) -> List[Tensor]:
    grads = torch.autograd.grad([y], xs, None, False, False, True)
    return (self).zero_where_missing(grads, xs, )
  def differentiable_gradients(self: __torch__.TorchDoor,
    y: Tensor,
    xs: List[Tensor]) -> List[Tensor]:
    grads = torch.autograd.grad([y], xs, None, True, True, True)
    return (self).zero_where_missing(grads, xs, )
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
  def calculates_bfloat16(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    return torch.full_like(x, float(ops.mkldnn._is_mkldnn_bf16_supported()))
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
  def rectify_and_normalise(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    y = torch.leaky_relu_(x, 0.20000000000000001)
    n = torch.linalg_vector_norm(y, 2, [1], True)
    mean = torch.div(torch.mul(n, n), torch.size(y, 1))
    scale = torch.rsqrt(torch.add(mean, 1e-08))
    if torch.is_grad_enabled():
      z = torch.mul(y, scale)
    else:
      z = torch.mul_(y, scale)
    return z
  def pointwise(self: __torch__.TorchDoor,
    x: Tensor,
    weights: List[Tensor]) -> List[Tensor]:
    w = torch.reshape(weights[0], [torch.size(weights[0], 0), torch.size(weights[0], 1)])
    y = torch.matmul(torch.movedim(x, 1, -1), torch.t(w))
    return [torch.movedim(torch.add(y, weights[1]), -1, 1)]
  def silu(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    return torch.silu(x)
  def silu_of_temporary(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    if torch.is_grad_enabled():
      y = torch.silu(x)
    else:
      y = torch.silu_(x)
    return y
  def linear(self: __torch__.TorchDoor,
    x: Tensor,
    w: List[Tensor]) -> List[Tensor]:
    return [torch.linear(x, w[0], w[1])]
  def same_convolution(self: __torch__.TorchDoor,
    x: Tensor,
    w: List[Tensor]) -> List[Tensor]:
    p = torch.floordiv(torch.size(w[0], 2), 2)
    return [torch.conv2d(x, torch.to(w[0], x), torch.to(w[1], x), [1, 1], [p, p], [1, 1], 1)]
  def normalise_and_activate(self: __torch__.TorchDoor,
    x: Tensor,
    w: List[Tensor]) -> List[Tensor]:
    groups = torch.floordiv(torch.size(x, 1), 8)
    return [(self).silu_of_temporary(torch.group_norm(x, groups, w[0], w[1], 1e-05, False), )]
  def residual(self: __torch__.TorchDoor,
    x: Tensor,
    w: List[Tensor]) -> List[Tensor]:
    a = ((self).normalise_and_activate(x, [w[0], w[1]], ))[0]
    b = ((self).same_convolution(a, [w[2], w[3]], ))[0]
    m = torch.to(torch.unsqueeze(torch.unsqueeze(torch.linear(w[10], w[4], w[5]), -1), -1), x)
    c = torch.chunk(m, 2, 1)
    groups = torch.floordiv(torch.size(b, 1), 8)
    n = torch.group_norm(b, groups, w[6], w[7], 1e-05, False)
    d = (self).silu_of_temporary(torch.addcmul(c[1], n, torch.add(c[0], 1)), )
    rate = float(w[11])
    e = torch.dropout(d, rate, torch.gt(rate, 0.))
    f = ((self).same_convolution(e, [w[8], w[9]], ))[0]
    if torch.gt(torch.len(w), 12):
      s = ((self).same_convolution(x, [w[12], w[13]], ))[0]
    else:
      s = x
    return [torch.add(s, f)]
  def attention(self: __torch__.TorchDoor,
    x: Tensor,
    w: List[Tensor]) -> List[Tensor]:
    n = torch.size(x, 0)
    c = torch.size(x, 1)
    t = torch.mul(torch.size(x, 2), torch.size(x, 3))
    heads = torch.floordiv(c, 16)
    h = torch.group_norm(x, torch.floordiv(c, 8), w[0], w[1], 1e-05, False)
    tokens = torch.transpose(torch.reshape(h, [n, c, t]), 1, 2)
    joint = torch.linear(tokens, torch.to(w[2], x), torch.to(w[3], x))
    split = torch.permute(torch.reshape(joint, [n, t, 3, heads, 16]), [2, 0, 3, 1, 4])
    mixed = torch.scaled_dot_product_attention(torch.select(split, 0, 0), torch.select(split, 0, 1), torch.select(split, 0, 2))
    back = torch.reshape(torch.transpose(mixed, 1, 2), [n, t, c])
    out = torch.linear(back, torch.to(w[4], x), torch.to(w[5], x))
    return [torch.add(x, torch.reshape(torch.transpose(out, 1, 2), [n, c, torch.size(x, 2), torch.size(x, 3)]))]
  def halve(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    return torch.avg_pool2d(x, [2, 2], [2, 2], [0, 0], False, True, None)
  def double_and_join(self: __torch__.TorchDoor,
    x: Tensor,
    skip: List[Tensor]) -> List[Tensor]:
    size = [torch.size(skip[0], 2), torch.size(skip[0], 3)]
    return [torch.cat([torch.upsample_nearest2d(x, size, None, None), skip[0]], 1)]
  def gather_rows_and_columns(self: __torch__.TorchDoor,
    x: Tensor,
    indices: List[Tensor]) -> List[Tensor]:
    rows = torch.expand_as(indices[0], x)
    y = torch.gather(x, 2, rows)
    columns = torch.expand_as(indices[1], y)
    return [torch.gather(y, 3, columns)]
  def normalised_convolution(self: __torch__.TorchDoor,
    x: Tensor,
    weights: List[Tensor],
    first: int,
    stride: int) -> Tensor:
    w = torch.type_as(weights[first], x)
    pad = torch.floordiv(torch.size(w, 2), 2)
    y = torch.conv2d(x, w, None, [stride, stride], [pad, pad])
    scale = torch.type_as(weights[torch.add(first, 1)], x)
    shift = torch.type_as(weights[torch.add(first, 2)], x)
    return torch.group_norm(y, 8, scale, shift)
  def residual_stem(self: __torch__.TorchDoor,
    x: Tensor,
    weights: List[Tensor]) -> List[Tensor]:
    return [torch.relu((self).normalised_convolution(x, weights, 0, 2, ))]
  def residual_block(self: __torch__.TorchDoor,
    x: Tensor,
    weights: List[Tensor]) -> List[Tensor]:
    if torch.eq(torch.len(weights), 9):
      stride = 2
      shortcut = (self).normalised_convolution(x, weights, 6, 2, )
    else:
      stride = 1
      shortcut = x
    y = torch.relu((self).normalised_convolution(x, weights, 0, stride, ))
    z = (self).normalised_convolution(y, weights, 3, 1, )
    return [torch.relu(torch.add(z, shortcut))]
  def spatial_mean(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    return torch.mean(torch.to(x, 6), [2, 3])
  def binary_cross_entropy(self: __torch__.TorchDoor,
    logits: Tensor,
    targets: List[Tensor]) -> List[Tensor]:
    return [torch.binary_cross_entropy_with_logits(logits, targets[0], None, None, 1)]
  def attended_evidence(self: __torch__.TorchDoor,
    x: Tensor,
    weights: List[Tensor]) -> List[Tensor]:
    y = torch.to(x, 6)
    evidence = torch.conv2d(y, weights[0], weights[1])
    flat = torch.flatten(torch.conv2d(y, weights[2]), 1)
    attention = torch.view_as(torch.log_softmax(flat, 1), evidence)
    places = torch.size(flat, 1)
    share = torch.mul(torch.exp(attention), places)
    return [torch.squeeze(torch.mul(evidence, share), 1), torch.squeeze(attention, 1)]
  def valid_convolution(self: __torch__.TorchDoor,
    x: Tensor,
    w: List[Tensor]) -> List[Tensor]:
    k = torch.contiguous(torch.to(w[0], x), memory_format=3)
    y = torch.contiguous(x, memory_format=3)
    return [torch.conv3d(y, k, torch.to(w[1], x), [1, 1, 1], [0, 0, 0], [1, 1, 1], 1)]
  def valid_activation(self: __torch__.TorchDoor,
    x: Tensor,
    w: List[Tensor]) -> List[Tensor]:
    return [(self).silu_of_temporary(((self).valid_convolution(x, w, ))[0], )]
  def middle(self: __torch__.TorchDoor,
    x: Tensor,
    margin: int) -> Tensor:
    y = torch.narrow(x, 2, margin, torch.sub(torch.size(x, 2), torch.mul(2, margin)))
    z = torch.narrow(y, 3, margin, torch.sub(torch.size(x, 3), torch.mul(2, margin)))
    return torch.narrow(z, 4, margin, torch.sub(torch.size(x, 4), torch.mul(2, margin)))
  def valid_residual(self: __torch__.TorchDoor,
    x: Tensor,
    w: List[Tensor]) -> List[Tensor]:
    y = ((self).valid_activation(x, w, ))[0]
    return [torch.add((self).middle(x, 1, ), y)]
  def depth_to_space(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    n = torch.size(x, 0)
    c = torch.floordiv(torch.size(x, 1), 8)
    d = torch.size(x, 2)
    h = torch.size(x, 3)
    v = torch.size(x, 4)
    y = torch.permute(torch.reshape(x, [n, c, 2, 2, 2, d, h, v]), [0, 1, 5, 2, 6, 3, 7, 4])
    return torch.reshape(y, [n, c, torch.mul(d, 2), torch.mul(h, 2), torch.mul(v, 2)])
  def valid_doubling(self: __torch__.TorchDoor,
    x: Tensor,
    w: List[Tensor]) -> List[Tensor]:
    return [(self).depth_to_space(((self).valid_activation(x, w, ))[0], )]
  def space_to_depth(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    n = torch.size(x, 0)
    c = torch.size(x, 1)
    d = torch.floordiv(torch.size(x, 2), 2)
    h = torch.floordiv(torch.size(x, 3), 2)
    v = torch.floordiv(torch.size(x, 4), 2)
    y = torch.permute(torch.reshape(x, [n, c, d, 2, h, 2, v, 2]), [0, 1, 3, 5, 7, 2, 4, 6])
    return torch.reshape(y, [n, torch.mul(c, 8), d, h, v])
  def modulated(self: __torch__.TorchDoor,
    x: Tensor,
    gain: Tensor) -> Tensor:
    mean = torch.mean(torch.mul(x, x), [1], True)
    return torch.mul(torch.mul(x, torch.rsqrt(torch.add(mean, 0.0001))), torch.add(gain, 1))
  def modulate(self: __torch__.TorchDoor,
    x: Tensor,
    gain: List[Tensor]) -> List[Tensor]:
    return [torch.silu((self).modulated(x, gain[0], ))]
  def flow_branch(self: __torch__.TorchDoor,
    x: Tensor,
    w: List[Tensor],
    pad: int) -> Tensor:
    g = torch.silu(torch.add((self).modulated(x, w[4], ), w[5]))
    k = torch.contiguous(w[0], memory_format=3)
    y = torch.contiguous(torch.to(g, w[0]), memory_format=3)
    a = torch.silu(torch.conv3d(y, k, w[1], [1, 1, 1], [pad, pad, pad], [1, 1, 1], 1))
    b = torch.conv3d(a, w[2], w[3], [1, 1, 1], [0, 0, 0], [1, 1, 1], 1)
    return torch.to(b, x)
  def flow_block(self: __torch__.TorchDoor,
    x: Tensor,
    w: List[Tensor]) -> List[Tensor]:
    return [torch.add((self).middle(x, 1, ), (self).flow_branch(x, w, 0, ))]
  def padded_flow_block(self: __torch__.TorchDoor,
    x: Tensor,
    w: List[Tensor]) -> List[Tensor]:
    return [torch.add(x, (self).flow_branch(x, w, 1, ))]
  def margin(self: __torch__.TorchDoor,
    x: Tensor,
    like: List[Tensor]) -> List[Tensor]:
    margin = torch.floordiv(torch.sub(torch.size(x, 2), torch.size(like[0], 2)), 2)
    return [(self).middle(x, margin, )]
  def mean_change(self: __torch__.TorchDoor,
    x: Tensor,
    axis: int) -> Tensor:
    n = torch.sub(torch.size(x, axis), 1)
    return torch.mean(torch.abs(torch.sub(torch.narrow(x, axis, 1, n), torch.narrow(x, axis, 0, n))))
  def value_and_slope_loss(self: __torch__.TorchDoor,
    p: Tensor,
    d: Tensor) -> Tensor:
    raw = torch.sub(p, d)
    beyond = torch.logical_and(torch.le(d, -3.99), torch.lt(p, d))
    e = torch.where(beyond, torch.mul(raw, 0.1), raw)
    near = torch.add(torch.to(torch.lt(torch.abs(d), 3.9), 6), 0.3)
    values = torch.mean(torch.mul(torch.huber_loss(e, torch.zeros_like(e), 0, 0.5), near))
    xy = torch.add((self).mean_change(e, 2, ), (self).mean_change(e, 3, ))
    slopes = torch.mul(torch.add(xy, (self).mean_change(e, 4, )), 0.3)
    return torch.add(values, slopes)
  def distance_loss(self: __torch__.TorchDoor,
    p: Tensor,
    w: List[Tensor]) -> List[Tensor]:
    target = torch.sigmoid(torch.mul(w[0], 2))
    sides = torch.binary_cross_entropy_with_logits(torch.mul(p, 2), target, None, None, 1)
    return [torch.add((self).value_and_slope_loss(p, w[0], ), sides)]
  def larger(self: __torch__.TorchDoor,
    x: Tensor,
    axis: int) -> Tensor:
    n = torch.sub(torch.size(x, axis), 1)
    return torch.maximum(torch.narrow(x, axis, 1, n), torch.narrow(x, axis, 0, n))
  def inner_euler_number(self: __torch__.TorchDoor,
    u: Tensor) -> Tensor:
    z = (self).larger(u, 2, )
    y = (self).larger(u, 3, )
    x = (self).larger(u, 4, )
    zy = (self).larger(z, 3, )
    zx = (self).larger(z, 4, )
    yx = (self).larger(y, 4, )
    faces = torch.add(torch.add(torch.sum(z), torch.sum(y)), torch.sum(x))
    edges = torch.add(torch.add(torch.sum(zy), torch.sum(zx)), torch.sum(yx))
    corners = torch.sum((self).larger(zy, 4, ))
    return torch.sub(torch.add(torch.sub(corners, edges), faces), torch.sum(u))
  def surface_ratio(self: __torch__.TorchDoor,
    u: Tensor,
    bone: Tensor,
    axis: int) -> Tensor:
    return torch.div((self).mean_change(u, axis, ), torch.add((self).mean_change(bone, axis, ), 1e-06))
  def structure_loss(self: __torch__.TorchDoor,
    p: Tensor,
    w: List[Tensor]) -> List[Tensor]:
    bone = torch.to(torch.gt(w[0], 0), 6)
    sides = torch.binary_cross_entropy_with_logits(torch.mul(p, 4), bone, None, None, 1)
    amount = torch.abs(torch.sub(torch.mean(torch.sigmoid(torch.mul(p, 6))), torch.mean(bone)))
    u = torch.sigmoid(torch.mul(p, 8))
    holes = torch.abs(torch.sub((self).inner_euler_number(u, ), (self).inner_euler_number(bone, )))
    zy = torch.add((self).surface_ratio(u, bone, 2, ), (self).surface_ratio(u, bone, 3, ))
    surface = torch.abs(torch.sub(torch.div(torch.add(zy, (self).surface_ratio(u, bone, 4, )), 3), 1))
    first = torch.add((self).value_and_slope_loss(p, w[0], ), torch.mul(torch.add(sides, amount), 2))
    return [torch.add(torch.add(first, torch.mul(surface, 0.1)), torch.mul(holes, 0.003))]
  def euler(self: __torch__.TorchDoor,
    u: Tensor) -> Tensor:
    return (self).inner_euler_number(u, )
  def level_numbers(self: __torch__.TorchDoor,
    x: Tensor,
    level: float,
    sharpness: float) -> List[Tensor]:
    u = torch.sigmoid(torch.mul(torch.sub(x, level), sharpness))
    horizontal = torch.add((self).mean_change(u, 3, ), (self).mean_change(u, 4, ))
    euler = torch.div((self).inner_euler_number(u, ), torch.numel(u))
    return [torch.mean(u), horizontal, (self).mean_change(u, 2, ), euler]
  def structure_numbers(self: __torch__.TorchDoor,
    x: Tensor) -> Tensor:
    deep = torch.add((self).level_numbers(x, 2., 3., ), (self).level_numbers(x, 1., 3., ))
    near = torch.add((self).level_numbers(x, 0., 6., ), (self).level_numbers(x, -1., 3., ))
    away = torch.add((self).level_numbers(x, -2., 3., ), (self).level_numbers(x, -3., 3., ))
    return torch.stack(torch.add(torch.add(deep, near), away))
  # What optimisers change in place is returned: PyTorch takes changes of lists that are made here for dead code otherwise.
  def adam(self: __torch__.TorchDoor,
    numbers: Tensor,
    arrays: List[Tensor]) -> List[Tensor]:
    n = torch.floordiv(torch.len(arrays), 4)
    weights = torch.slice(arrays, 0, n, 1)
    grads = torch.slice(arrays, n, torch.mul(n, 2), 1)
    means = torch.slice(arrays, torch.mul(n, 2), torch.mul(n, 3), 1)
    squares = torch.slice(arrays, torch.mul(n, 3), torch.mul(n, 4), 1)
    beta1 = float(torch.select(numbers, 0, 0))
    beta2 = float(torch.select(numbers, 0, 1))
    torch._foreach_mul_(means, beta1)
    torch._foreach_add_(means, torch._foreach_mul(grads, torch.sub(1., beta1)))
    torch._foreach_mul_(squares, beta2)
    powers = torch._foreach_mul(grads, grads)
    torch._foreach_mul_(powers, torch.sub(1., beta2))
    torch._foreach_add_(squares, powers)
    roots = torch._foreach_sqrt(squares)
    torch._foreach_div_(roots, float(torch.select(numbers, 0, 2)))
    torch._foreach_add_(roots, float(torch.select(numbers, 0, 3)))
    changes = torch._foreach_div(means, roots)
    torch._foreach_mul_(changes, float(torch.select(numbers, 0, 4)))
    torch._foreach_sub_(weights, changes)
    return torch.add(torch.add(weights, means), squares)
  def follow(self: __torch__.TorchDoor,
    numbers: Tensor,
    arrays: List[Tensor]) -> List[Tensor]:
    n = torch.floordiv(torch.len(arrays), 2)
    averages = torch.slice(arrays, 0, n, 1)
    sources = torch.slice(arrays, n, torch.mul(n, 2), 1)
    keep = float(torch.select(numbers, 0, 0))
    torch._foreach_mul_(averages, keep)
    torch._foreach_add_(averages, torch._foreach_mul(sources, torch.sub(1., keep)))
    return averages
  def clip(self: __torch__.TorchDoor,
    numbers: Tensor,
    grads: List[Tensor]) -> List[Tensor]:
    total = torch.to(torch.sum(torch.square(grads[0])), 7)
    for i in range(torch.sub(torch.len(grads), 1)):
      g = grads[torch.add(i, 1)]
      total = torch.add(total, torch.to(torch.sum(torch.square(g)), 7))
    scale = torch.clamp(torch.reciprocal(torch.sqrt(total)), None, 1.)
    torch._foreach_mul_(grads, torch.to(scale, 6))
    return grads
  def orthogonal(self: __torch__.TorchDoor,
    matrix: Tensor) -> Tensor:
    tall = torch.gt(torch.size(matrix, 0), torch.size(matrix, 1))
    if tall:
      wide = torch.t(matrix)
    else:
      wide = matrix
    norm = torch.to(torch.sqrt(torch.sum(torch.square(wide))), 7)
    x = torch.div(wide, torch.add(norm, 9.9999999999999995e-08))
    for i in range(5):
      square = torch.matmul(x, torch.t(x))
      even = torch.add(torch.mul(square, -4.7750000000000004), torch.mul(torch.matmul(square, square), 2.0314999999999999))
      x = torch.add(torch.mul(x, 3.4445000000000001), torch.matmul(even, x))
    if tall:
      y = torch.t(x)
    else:
      y = x
    return y
  def muon(self: __torch__.TorchDoor,
    numbers: Tensor,
    arrays: List[Tensor]) -> List[Tensor]:
    n = torch.floordiv(torch.len(arrays), 3)
    momentum = float(torch.select(numbers, 0, 0))
    for i in range(n):
      weight = arrays[i]
      grad = arrays[torch.add(i, n)]
      mean = torch.add_(torch.mul_(arrays[torch.add(i, torch.mul(n, 2))], momentum), grad)
      ahead = torch.add(grad, torch.mul(mean, momentum))
      matrix = torch.reshape(ahead, [torch.size(weight, 0), -1])
      change = torch.reshape((self).orthogonal(matrix, ), torch.size(weight))
      kept = torch.mul_(weight, float(torch.select(numbers, 0, 1)))
      _0 = torch.sub_(kept, torch.mul(change, float(torch.select(numbers, 0, torch.add(i, 2)))))
    return arrays
  def overlap(self: __torch__.TorchDoor,
    made: Tensor,
    others: List[Tensor]) -> List[Tensor]:
    one = torch.gt(made, 0)
    other = torch.gt(others[0], 0)
    both = torch.sum(torch.__and__(one, other))
    each = torch.add(torch.sum(one), torch.sum(other))
    return [torch.to(torch.stack([torch.mul(both, 2), each]), 7)]
