-- Drives Neovim as a user would: open, see, hover, fix, undo, change settings. Prints one line a step.
local folder = os.getenv("SITE")
local command = { os.getenv("PYTHON"), "-m", "jargoncheck", "server" }
local out = io.open(os.getenv("STEPS"), "w")
local function say(...) out:write(table.concat({ ... }, " ") .. "\n") out:flush() end

local function start(buffer)
  local client = vim.lsp.start_client({
    name = "jargoncheck", cmd = command, root_dir = folder,
    workspace_folders = { { uri = vim.uri_from_fname(folder), name = "site" } },
    flags = { debounce_text_changes = 0 },
  })
  vim.lsp.buf_attach_client(buffer, client)
  return client
end

local function shown(buffer)
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(found, string.format("%d:%d-%d %s", one.lnum, one.col, one.end_col, one.code or one.message))
  end
  table.sort(found)
  return table.concat(found, "; ")
end

local function wait_for(buffer, wanted)
  local ok = vim.wait(30000, function() return shown(buffer) == wanted end, 20)
  say(ok and "ok" or "NOT", wanted == "" and "nothing" or wanted, ok and "" or ("but " .. shown(buffer)))
end

local function request(buffer, method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 20000) or {}
  for _, answer in pairs(answers) do return answer.result end
end

local function run()
  vim.cmd("edit " .. folder .. "/a.md")
  local buffer = vim.api.nvim_get_current_buf()
  local client = start(buffer)
  wait_for(buffer, "2:12-23 plain/words-to-avoid/in-order-to")

  vim.api.nvim_win_set_cursor(0, { 3, 14 })
  local hover = request(buffer, "textDocument/hover", vim.lsp.util.make_position_params(0, "utf-16"))
  say("hover", (hover.contents.value:match("^[^\n]+")))

  local params = vim.lsp.util.make_range_params(0, "utf-16")
  params.context = { diagnostics = {} }
  for _, action in ipairs(request(buffer, "textDocument/codeAction", params)) do
    if action.isPreferred then
      say("action", action.title)
      vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
    end
  end
  wait_for(buffer, "")
  say("line", vim.api.nvim_buf_get_lines(buffer, 2, 3, false)[1])
  vim.cmd("silent undo")
  wait_for(buffer, "2:12-23 plain/words-to-avoid/in-order-to")

  local settings = io.open(folder .. "/jargoncheck.toml", "w")
  settings:write('ignore = ["plain"]\n')
  settings:close()
  vim.lsp.get_client_by_id(client).notify("workspace/didChangeWatchedFiles",
    { changes = { { uri = vim.uri_from_fname(folder .. "/jargoncheck.toml"), type = 1 } } })
  wait_for(buffer, "")
  say("format", vim.bo.fileformat)
end

local ok, problem = pcall(run)
if not ok then say("failed", tostring(problem)) end
vim.cmd("qall!")
